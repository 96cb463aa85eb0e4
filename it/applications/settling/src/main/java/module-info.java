/** An application that settles. */
module org.example.settling {
    requires transitive nl.regiokas.settlement;

    exports org.example.settling;
}
