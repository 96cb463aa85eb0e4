package nl.regiokas.core.budget;

/**
 * The law from which money for young people came until 2015.
 *
 * <p>Dutch: geldstroom. Source: 003_aa6130130ab9cbb9, lines 1652-1696.
 *
 * @since 0.2.0
 */
public enum FundingStream {
    /** Provincial youth care, paid by the ministry of health, welfare and sport. Dutch: VWS, provinciale jeugdzorg. */
    VWS,
    /** Youth care under the law on exceptional medical expenses. Dutch: AWBZ. */
    AWBZ,
    /** Mental health care of the young under the health insurance law. Dutch: Zvw. */
    ZVW
}
