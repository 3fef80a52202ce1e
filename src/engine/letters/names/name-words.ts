/** Words and names that tell how a name is put together. All in lower case, without full stops. */

/** Titles before a name, as a letter writes them. Mr and Ms stand here because people may ask for them: none is ever guessed. */
export const TITLES: ReadonlyMap<string, string> = new Map([
  ["dr", "Dr"],
  ["doctor", "Dr"],
  ["prof", "Prof."],
  ["professor", "Prof."],
  ["mr", "Mr"],
  ["mister", "Mr"],
  ["mrs", "Mrs"],
  ["ms", "Ms"],
  ["mx", "Mx"],
  ["miss", "Miss"],
  ["sir", "Sir"],
  ["dame", "Dame"],
  ["rev", "Rev."],
  ["herr", "Herr"],
  ["frau", "Frau"],
]);

/** The titles of learning, of which Prof. goes before Dr; the others are courtesy. */
export const LEARNED: ReadonlySet<string> = new Set(["Dr", "Prof."]);

/** What follows a name and is nobody's name. */
export const SUFFIXES: ReadonlySet<string> = new Set([
  ..."jr sr ii iii iv phd md mba msc bsc ma mse cpa esq pmp cfa sphr shrm-cp rn dds jd llm".split(" "),
  ..."dphil facc frcs obe mbe cbe".split(" "),
]);

/** Small words that belong to the family name after them. */
export const PARTICLES: ReadonlySet<string> = new Set([
  ..."van von der den de del della delle di da das do dos du la le las los el al bin ibn bint abu ter ten te".split(
    " ",
  ),
  ..."zu zum zur vom af av st san santa saint mac ap ben bat op 't in't".split(" "),
]);

/** Family names of languages that put them first, and that are hardly ever given names elsewhere. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set([
  ..."wang zhang chen liu yang huang zhao wu zhou xu zhu guo zheng xie tang feng deng cao peng zeng xiao".split(" "),
  ..."jiang cai jia ding wei xue pan yuan fan zhong tian ren liang song hsu tsai chang cheung wong chan kwok".split(
    " ",
  ),
  ..."choi jeong jung kang cho yoon jang lim shin kwon hwang hong moon bae baek seo ryu park".split(" "),
  ..."sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki".split(" "),
  ..."matsumoto inoue kimura shimizu hayashi saito yamaguchi mori ikeda hashimoto ishikawa ogawa okada".split(" "),
  ..."nguyen nguyễn tran trần pham phạm huynh huỳnh hoang hoàng phan vu vũ dang đặng bui bùi".split(" "),
  ..."nagy kovács kovacs tóth toth szabó szabo horváth horvath varga kiss molnár molnar németh nemeth".split(" "),
  ..."farkas balogh papp takács takacs juhász juhasz lakatos mészáros meszaros fekete szűcs szucs".split(" "),
]);

/** The same, but also given names: they count as family names only before a name of two syllables joined by a hyphen. */
export const PERHAPS_FAMILY_FIRST: ReadonlySet<string> = new Set(
  "kim lee li lin sun ma han an oh yu he hu gao lu le ho kay min jin ahn son go ko roh noh cha".split(" "),
);
