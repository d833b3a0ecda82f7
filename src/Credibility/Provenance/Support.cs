namespace Credibility.Provenance;

/// <summary>What stands behind a claim; never a verdict on it.</summary>
public enum SupportLevel { None, OneSide, OneOrigin, PartlySeparate, TwoOrMore }

/// <summary>Whether and how a claim is answered; never lowers support.</summary>
public enum ContestedState { NotPutToThem, AskedNoReply, Denied, DeniedWithSpecifics, Contradicted }
