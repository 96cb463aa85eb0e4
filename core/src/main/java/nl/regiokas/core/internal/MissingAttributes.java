package nl.regiokas.core.internal;

/** Raised by generated builders for attributes that were not given; {@link Attributes} makes a refusal of it. */
public final class MissingAttributes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The names of the attributes. */
    private final String[] names;

    /**
     * Makes the exception.
     *
     * @param names the names of the attributes
     */
    public MissingAttributes(String... names) {
        super(String.join(", ", names));
        this.names = names.clone();
    }

    String[] names() {
        return names.clone();
    }
}
