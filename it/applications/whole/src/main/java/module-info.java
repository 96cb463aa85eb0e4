/** An application that has everything. */
module org.example.whole {
    requires nl.regiokas.budgeting;
    requires nl.regiokas.exchange;
    requires nl.regiokas.risk;
    requires org.example.settling;
}
