import { mkdirSync, writeFileSync } from "node:fs";
import {
  cardPdf,
  ENVELOPE_SIZES,
  type EnvelopeSize,
  envelopePdf,
  envelopeSheetPdf,
  labelSheetPdf,
  type PaperResult,
  prepPdf,
} from "../src/paper/index.ts";

/** Writes samples of everything on paper into `.build/paper/`, to be looked at. */
const folder = new URL("../.build/paper/", import.meta.url);
mkdirSync(folder, { recursive: true });
const createdAt = Date.UTC(2026, 10, 16);

const LETTER = [
  "Dear Priya,",
  "Thank you for the hour on Thursday. Your story of the forecast that was right for the wrong reason has stayed with me; I went home and checked two of mine.",
  "What you said about giving the planners one number and one sentence is how I would like to work. I enjoyed meeting the team, and the fish in the corridor.",
  "With warm regards,",
  "Sam Ortega",
];

const NAMES: readonly (readonly [string, string])[] = [
  ["Nguyễn Thị Hồng Ánh", "Số 12, Phố Lý Thường Kiệt\nHoàn Kiếm\nHà Nội 100000\nVIỆT NAM"],
  ["محمد عبد الرحمن الشريف", "شارع التحرير 15، الدور 3\nالدقي\nالجيزة 12611\nمصر"],
  ["נועה כהן־לוי", "רחוב הרצל 12, דירה 4\nתל אביב 6688312\nישראל"],
  ["श्रीमती कृष्णा त्रिपाठी", "१२ महात्मा गांधी मार्ग\nनई दिल्ली 110001\nभारत"],
  ["นางสาวสุภาพร น้ำทิพย์", "99/1 ถนนสุขุมวิท แขวงคลองเตย\nเขตคลองเตย\nกรุงเทพมหานคร 10110"],
  ["王小明", "上海市浦东新区世纪大道100号\n邮编 200120\n中国"],
  ["山田 花子 様", "〒100-0005\n東京都千代田区丸の内1丁目9番2号\nグラントウキョウサウスタワー"],
  ["김민수", "서울특별시 중구 세종대로 110\n04524 대한민국"],
  ["Ἀλέξανδρος Παπαδόπουλος", "Οδός Ερμού 12\n105 63 Αθήνα\nΕΛΛΑΔΑ"],
  ["Ольга Ґжицька-Їжакевич", "вул. Хрещатик, 22\n01001 Київ\nУКРАЇНА"],
  ["Łukasz Ćwikła-Żądło", "ul. Świętokrzyska 31/33\n00-049 Warszawa\nPOLSKA"],
  ["ความ Ada אדה 𒀀 😀", "A place with everything 12\nمصر 12611 (Cairo)"],
];

const from = { name: "Sam Ortega", address: "44 Bergen Street, Apt 3, Brooklyn, NY 11201" };
const to = { name: "Dr. Priya Raman", address: "Harbor & Finch\n120 Canal Street, Floor 7\nNew York, NY 10013" };
const COUNTRIES: Readonly<Record<EnvelopeSize, string>> = { A2: "US", A7: "US", DL: "DE", C6: "GB", "#10": "US" };

async function write(name: string, made: Promise<PaperResult>): Promise<void> {
  const { bytes, missing, shortened } = await made;
  writeFileSync(new URL(`${name}.pdf`, folder), bytes);
  console.log(name.padEnd(18), `${Math.ceil(bytes.length / 1000)} kB`, missing.join(" "), shortened.join(" "));
}

for (const size of ["A6", "A5", "4.25x5.5"] as const) {
  const card = { paragraphs: LETTER, recipient: "Priya Raman", from: "Sam Ortega", size, createdAt };
  await write(`card-copy-${size}`, cardPdf({ ...card, mode: "copy" }));
  await write(`card-print-${size}`, cardPdf({ ...card, mode: "print" }));
}
const arabic = [
  "عزيزتي الدكتورة ليلى،",
  "شكرًا لك على وقتك يوم الخميس. أعجبني حديثنا عن Harbor & Finch (الفريق الجديد) كثيرًا.",
  "مع أطيب التحيات،",
  "سامي",
];
await write(
  "card-arabic",
  cardPdf({ paragraphs: arabic, recipient: "ليلى حداد", from: "سامي", mode: "print", createdAt }),
);
for (const size of Object.keys(ENVELOPE_SIZES) as EnvelopeSize[]) {
  await write(
    `envelope-${size.replace("#", "")}`,
    envelopePdf({ size, to, from, country: COUNTRIES[size], createdAt }),
  );
}
const envelopes = NAMES.map(([name, address]) => ({ size: "DL", to: { name, address }, from, country: "DE" }) as const);
await write("envelopes-scripts", envelopeSheetPdf({ envelopes, createdAt }));
const labels = NAMES.map(([name, address]) => ({ name, address }));
await write("labels-L7160", labelSheetPdf({ sheet: "L7160", labels, country: "DE", createdAt }));
await write("labels-5160", labelSheetPdf({ sheet: "5160", labels: [to, from], skip: 4, country: "US", createdAt }));
await write(
  "prep",
  prepPdf({
    company: "Harbor & Finch",
    role: "Senior demand planner",
    when: "Thursday 5 November, 14:00 to 15:30",
    where: "120 Canal Street, Floor 7; ask for Lee at the desk",
    people: [
      { name: "Priya Raman", title: "Head of planning", pronounce: "PREE-ya RAH-mun" },
      { name: "Nguyễn Thị Hồng Ánh", title: "Data scientist" },
      { name: "محمد الشريف", title: "Finance partner", pronounce: "mo-HAM-mad ash-sha-REEF" },
      { name: "Lee Chen", title: "Recruiter" },
    ],
    questions: [
      "By when will you decide, and who tells me?",
      "May I write in between? To whom, and how?",
      "What would the first three months be about?",
      "How do you spell your names, and where may I write to each of you?",
      "What happens next?",
    ],
    cards: [{ name: "Priya Raman", address: "120 Canal Street, New York, NY 10013" }, { name: "Nguyễn Thị Hồng Ánh" }],
    postOfficeNear: "120 Canal Street, New York, NY 10013",
    sheet: "letter",
    createdAt,
  }),
);
