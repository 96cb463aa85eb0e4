/** A program that puts models under the laws, without jqwik. */
module org.example.laws {
    requires nl.regiokas.testkit;
}
