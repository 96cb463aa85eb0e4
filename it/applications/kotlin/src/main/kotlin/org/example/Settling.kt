package org.example

import nl.regiokas.core.fault.RefusalException
import nl.regiokas.core.money.Euro
import nl.regiokas.core.product.Segment
import nl.regiokas.settlement.Models
import nl.regiokas.settlement.Settlement
import nl.regiokas.settlement.books.SettlementFacts
import nl.regiokas.settlement.key.AllocationKeys
import nl.regiokas.settlement.scheme.Scope
import nl.regiokas.settlement.scheme.SolidarityScheme

fun main() {
    val facts = SettlementFacts.builder()
        .municipality("0005", 1200).municipality("0007", 900)
        .product("45A04", "FLEXIBLE")
        .cost("0005", "45A04", 2018, "1250.00").cost("0007", "45A04", 2018, "980.50")
        .build()
    val scheme = SolidarityScheme.builder().firstYear(2018).lastYear(2018)
        .addScopes(
            Scope.builder().name("flexible").segments(Segment.FLEXIBLE)
                .model(Models.actualUse(AllocationKeys.equal())).build(),
        )
        .build()

    val charges = Settlement.of(scheme, facts).year(2018).charges()
    check(charges.map { it.amount() } == listOf(Euro.parse("1250.00"), Euro.parse("980.50"))) { "$charges" }

    val refusal = runCatching { Euro.parse("1,50") }.exceptionOrNull()
    check(refusal is RefusalException) { "$refusal" }
    println(charges.joinToString { "${it.party().code()} ${it.amount()}" })
    println(refusal.faults().first().code())
}
