package nl.regiokas.program.settlement;

import com.google.common.collect.ImmutableMap;

/** A small folder with nearly every file, without a quote or a blank in it, that settles. */
final class SoundFolder {

    /** The texts of its files by their names. */
    static final ImmutableMap<String, String> FILES = ImmutableMap.<String, String>builder()
            .put("municipalities.csv", """
                    code,name,subregion,youth,from,until
                    0001,A,W,100,,
                    0002,B,W,300,,
                    0003,C,E,50,,2018-12-31
                    0004,D,E,60,2019-01-01,
                    """)
            .put("reorganisations.csv", "date,from,to,share\n2019-01-01,0003,0004,100\n")
            .put("products.csv", """
                    code,name,segment,standing
                    45A01,hours,FLEXIBLE,false
                    44A09,stay,INTENSIVE,false
                    MELD1,centre,BASIC,true
                    """)
            .put("tariffs.csv", "product,from,price\n45A01,2018-01-01,87.30\n45A01,2019-01-01,91.2250\n")
            .put("usage.csv", """
                    municipality,product,date,quantity,amount,known,client,reference
                    0001,45A01,2018-03-31,1200,,2018-04-10,c1,r1
                    0002,45A01,2018-06-30,-12.5,,2018-07-10,c2,r2
                    0003,44A09,2018-05-31,,98400.00,2019-03-01,c3,r3
                    0002,MELD1,2018-12-31,,54000.00,,,
                    0004,45A01,2019-03-31,310,,,c4,r4
                    0002,44A09,2019-05-31,,120000.10,,c2,r5
                    """)
            .put("budgets.csv", """
                    year,municipality,amount
                    2018,0001,260000.00
                    2018,0002,780000.00
                    2018,0003,65000.00
                    2019,0001,265000.00
                    2019,0002,795000.00
                    2019,0004,68000.00
                    """)
            .put("advances.csv", "year,municipality,amount\n2018,0001,250000.00\n2019,0004,60000.00\n2019,rijk,10.00\n")
            .put(
                    "series.csv",
                    "series,year,municipality,value\ngirls,,0001,5\ngirls,,0002,7.5\ngirls,2018,0003,1\ngirls,2019,0004,2\n")
            .put("instalments.csv", "scope,municipality,due,origin,amount\nstay,0001,2018,2017,12.00\n")
            .put("closings.csv", "closed,through,final\n2019-02-01,2018,false\n2020-02-01,2019,true\n")
            .put("published.csv", "year,scope,municipality,kind,amount\n2018,stay,0001,PREMIUM,1.00\n")
            .put("scheme.json", """
                    {
                      "title": "Mutated", "status": "example", "from": 2018, "until": 2019,
                      "outside": [{"code": "rijk", "name": "Rijk"}],
                      "scopes": [
                        {"name": "stay", "segments": ["INTENSIVE"], "openingFund": "0.00",
                         "model": {"type": "insurance", "key": {"series": "girls", "window": 1, "lag": 0}, "loading": "1.5",
                           "expectedCost": {"2018": "90000.00", "2019": "95000.00"},
                           "noClaim": {"threshold": "80", "rate": "50"}}},
                        {"name": "hours", "segments": ["FLEXIBLE"],
                         "model": {"type": "pooling", "key": "youth", "degree": "60",
                           "outside": {"party": "rijk", "share": "10"}}},
                        {"name": "centre", "products": ["MELD1"],
                         "model": {"type": "actualUse", "standingKey": "budget"}}
                      ]
                    }
                    """)
            .buildOrThrow();

    private SoundFolder() {}
}
