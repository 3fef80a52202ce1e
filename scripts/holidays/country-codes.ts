/** ISO 3166-1: each country's alpha-2 and alpha-3 code written together. */
const CODES =
  "AFAFG AXALA ALALB DZDZA ASASM ADAND AOAGO AIAIA AGATG ARARG AMARM AWABW AUAUS ATAUT AZAZE BSBHS BHBHR BDBGD BBBRB BYBLR BEBEL BZBLZ BJBEN BMBMU BTBTN BOBOL BQBES BABIH BWBWA BRBRA VGVGB BNBRN BGBGR BFBFA BIBDI CVCPV KHKHM CMCMR CACAN KYCYM CFCAF TDTCD CLCHL CNCHN CXCXR CCCCK COCOL KMCOM CGCOG CKCOK CRCRI HRHRV CUCUB CWCUW CYCYP CZCZE DKDNK DJDJI DMDMA DODOM CDCOD ECECU EGEGY JOJOR SVSLV GQGNQ ERERI EEEST SZSWZ ETETH FKFLK FOFRO FJFJI FIFIN FRFRA GFGUF PFPYF GAGAB GMGMB GEGEO DEDEU GHGHA GIGIB GRGRC GLGRL GDGRD GPGLP GUGUM GTGTM GGGGY GNGIN GWGNB GYGUY HTHTI HNHND HKHKG HUHUN ISISL ININD IDIDN IRIRN IQIRQ IEIRL IMIMN ILISR ITITA CICIV JMJAM JPJPN JEJEY KZKAZ KEKEN KIKIR KWKWT KGKGZ LALAO LVLVA LBLBN LSLSO LRLBR LYLBY LILIE LTLTU LULUX MOMAC MGMDG MWMWI MYMYS MVMDV MLMLI MTMLT MHMHL MQMTQ MRMRT MUMUS YTMYT MXMEX FMFSM MDMDA MCMCO MNMNG MEMNE MSMSR MAMAR MZMOZ MMMMR NANAM NRNRU NPNPL NLNLD NCNCL NZNZL NINIC NENER NGNGA NUNIU NFNFK KPPRK MKMKD MPMNP NONOR OMOMN PKPAK PWPLW PSPSE PAPAN PGPNG PYPRY PEPER PHPHL PNPCN PLPOL PTPRT PRPRI QAQAT REREU ROROU RURUS RWRWA BLBLM SHSHN KNKNA LCLCA MFMAF PMSPM VCVCT WSWSM SMSMR STSTP SASAU SNSEN RSSRB SCSYC SLSLE SGSGP SXSXM SKSVK SISVN SBSLB SOSOM ZAZAF KRKOR SSSSD ESESP LKLKA SDSDN SRSUR SJSJM SESWE CHCHE SYSYR TWTWN TJTJK TZTZA THTHA TLTLS TGTGO TKTKL TOTON TTTTO TNTUN TRTUR TMTKM TCTCA TVTUV UGUGA UAUKR AEARE GBGBR VIVIR USUSA UYURY UZUZB VUVUT VAVAT VEVEN VNVNM WFWLF EHESH YEYEM ZMZMB ZWZWE";

/** What people call a country besides its name. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ["UAE", "Emirates", "Dubai", "Abu Dhabi"],
  BA: ["Bosnia"],
  CI: ["Ivory Coast"],
  CV: ["Cape Verde"],
  CZ: ["Czech Republic"],
  DE: ["Deutschland"],
  ES: ["España"],
  GB: ["UK", "EN", "ENG", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland"],
  GR: ["EL", "Hellas"],
  HK: ["Hong Kong"],
  KP: ["DPRK"],
  KR: ["Korea"],
  MK: ["Macedonia"],
  MM: ["Burma"],
  MO: ["Macau"],
  NL: ["Holland", "The Netherlands"],
  SZ: ["Swaziland"],
  TR: ["Turkey"],
  US: ["America", "United States of America"],
  VA: ["Vatican", "Holy See"],
};

const alpha3ByCode = new Map(CODES.split(" ").map((pair) => [pair.slice(0, 2), pair.slice(2)]));
const names = new Intl.DisplayNames("en", { type: "region" });

/** A country's English name. */
export function nameCountry(code: string): string {
  const name = names.of(code);
  if (name === undefined || name === code) throw new Error(`There is no English name of the country ${code}.`);
  return name;
}

/** Its alpha-3 code, where it has one, and the other names that people may type. */
export function listOtherNames(code: string): readonly string[] {
  const alpha3 = alpha3ByCode.get(code);
  return [...(alpha3 === undefined ? [] : [alpha3]), ...(OTHER_NAMES[code] ?? [])];
}
