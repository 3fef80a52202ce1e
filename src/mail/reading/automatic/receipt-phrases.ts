import { type PhraseRule, phraseRule } from "../phrases/phrase-index.ts";

/** What systems answer to an application or a message, by language. */
export const RECEIPT_RULES: readonly PhraseRule[] = [
  phraseRule(
    "receipt.en",

    [
      "(?:we|we've|we have|have|has been|successfully|was)~received (?:your|an?|the)~(?:application|submission|resume|cv|e-?mail|message|enquiry|inquiry|request|documents)",
      "your (?:\\w+ ){0,3}(?:application|submission|resume|cv|message|enquiry|inquiry|request|e-?mail)~(?:has been|was|is) (?:successfully )?(?:received|submitted|registered|logged)",
      "thank(?:s| you) (?:so much |very much )?for (?:applying|submitting|your (?:\\w+ ){0,2}(?:application|submission)|your interest in (?:the|our|joining|working|a|this)|contacting|reaching out to (?:us|our)|getting in touch with)",
      "(?:confirm|acknowledge|confirms|acknowledges) (?:the )?(?:receipt|that we(?:'ve| have) received)",
      "application (?:received|confirmation|submitted)",
      "(?:a |your )?ticket (?:has been|was) (?:created|opened)",
      "your reference (?:number|code) is",
    ],
  ),
  phraseRule("receipt.en-machine", [
    "(?:this is an?|an?) (?:automated|automatic|auto-generated|automatically generated)~(?:message|e-?mail|reply|response|confirmation|notification|acknowledg\\w+)",
    "(?:do not|don't|cannot|please don't) (?:reply|respond) (?:directly )?to this",
    "(?:mailbox|address|inbox) is not monitored",
    "replies to this (?:message|e-?mail|address) are not",
    "automatically generated",
  ]),
  phraseRule(
    "receipt.de",

    [
      "(?:vielen dank|danke|herzlichen dank|besten dank) fur (?:ihre|deine|die ubersendung ihrer)~(?:bewerbung|nachricht|anfrage|bewerbungsunterlagen|interesse)",
      "(?:ihre|deine) (?:\\w+ )?(?:bewerbung|unterlagen|nachricht|anfrage|bewerbungsunterlagen)~(?:erhalten|eingegangen|bei uns angekommen)",
      "(?:bestatigen|bestatigung)~(?:eingang|erhalt)",
      "eingangsbestatigung",
      "(?:automatisch|automatisiert)(?:e|en|er)? (?:generierte|erstellte|erzeugte|versandte|nachricht|e-?mail|antwort|eingangsbestatigung)",
    ],
  ),
  phraseRule("receipt.fr", [
    "(?:avons|a) (?:bien |ete )*(?:bien )?recu~(?:candidature|message|cv|demande|dossier|courriel)",
    "candidature~(?:bien )?(?:ete )?(?:recue|enregistree|transmise|prise en compte)",
    "accus(?:ons|e) (?:bonne )?(?:de )?reception",
    "merci (?:pour|de) (?:votre|l'interet|l'envoi)~(?:candidature|interet|message)",
    "(?:message|courriel|e-?mail) automatique",
    "ne pas repondre",
  ]),
  phraseRule(
    "receipt.es",

    [
      "hemos recibido (?:correctamente )?(?:tu|su|la)~(?:solicitud|candidatura|curriculum|cv|mensaje|inscripcion|postulacion)",
      "(?:solicitud|candidatura|postulacion|inscripcion)~(?:ha sido|se ha|fue)~(?:recibida|registrada|enviada)",
      "gracias por (?:tu|su|enviar|inscribirte|postular\\w*|aplicar|haber)~(?:solicitud|candidatura|interes|mensaje|curriculum|postulacion|oferta|puesto|vacante)",
      "(?:mensaje|correo) (?:generado )?automatic(?:o|amente)",
      "acus\\w+ (?:de )?recib\\w+",
    ],
  ),
  phraseRule(
    "receipt.it",

    [
      "abbiamo ricevuto (?:correttamente )?(?:la )?(?:tua|sua|vostra)~(?:candidatura|domanda|richiesta|curriculum|mail|messaggio)",
      "(?:candidatura|domanda)~(?:e stata )?(?:ricevuta|registrata|inviata) ?(?:correttamente|con successo)?",
      "grazie per (?:la tua|la sua|averci|aver|il tuo|il suo|l'interesse)~(?:candidatura|inviato|interesse|curriculum|contattato|contattati)",
      "(?:messaggio|mail|risposta) (?:generat[oa] )?automatic(?:o|a|amente)",
      "non rispondere a quest",
    ],
  ),
  phraseRule("receipt.nl", [
    "(?:hebben|is|zijn)~(?:sollicitatie|bericht|e-?mail|gegevens|cv)~ontvangen",
    "sollicitatie~(?:goed )?ontvangen",
    "bedankt voor (?:je|uw|jouw)~(?:sollicitatie|interesse|bericht)",
    "(?:dank|hartelijk dank) voor (?:je|uw|jouw) (?:sollicitatie|bericht)",
    "ontvangstbevestiging",
    "automatisch (?:gegenereerd|verzonden|bericht)",
  ]),
  phraseRule("receipt.pt", [
    "recebemos (?:a )?(?:sua|tua|o seu)~(?:candidatura|inscricao|curriculo|mensagem|e-?mail)",
    "candidatura~(?:foi )?(?:recebida|registad?r?ada|submetida|enviada)",
    "(?:obrigad[oa]|agradecemos)~(?:candidatura|inscricao|interesse|contacto|contato|curriculo)",
    "(?:mensagem|e-?mail|resposta) automatic[oa]",
    "nao responda a est",
  ]),
  phraseRule("receipt.sv", [
    "(?:tack for|vi har (?:nu )?(?:mottagit|tagit emot))~(?:ansokan|meddelande)",
    "ansokan (?:ar|har) (?:mottagen|registrerats|mottagits)",
    "automatiskt (?:genererat|svar|meddelande)",
  ]),
  phraseRule("receipt.da-no", [
    "(?:tak|takk) for (?:din |interessen~)?(?:ansogning|soknad)\\w*",
    "(?:modtaget|mottatt)~(?:ansogning|soknad)\\w*",
    "(?:ansogning|soknad)\\w* (?:er|har)~(?:modtaget|mottatt)",
    "automatisk (?:genereret|generert|svar|besked|melding)",
  ]),
  phraseRule("receipt.fi", [
    "kiitos hakemuksesta\\w*",
    "hakemuksesi on (?:vastaanotettu|saapunut)",
    "olemme vastaanottaneet hakemuksesi",
  ]),
  phraseRule("receipt.pl", [
    "(?:dziekujemy|otrzymalismy)~(?:aplikacj[ei]|zgloszeni[ea]|cv|wiadomosc)",
    "(?:aplikacja|zgloszenie) zostal[ao] (?:przyjet|wyslan|otrzyman)[aey]",
    "wygenerowan\\w+ automatycznie",
  ]),
  phraseRule("receipt.cs-sk", [
    "(?:dekujeme|dakujeme) za (?:vasi|vas|vasu|zaslani|zaslanie)~(?:reakc\\w+|zivotopis\\w*|zadost\\w*|prihlask\\w+|zaujem|zajem)",
    "obdrzeli jsme",
    "prijali sme vas",
  ]),
  phraseRule("receipt.hu", [
    "koszonjuk (?:a )?(?:jelentkezes\\w+|palyazat\\w+)",
    "(?:jelentkezes\\w+|palyazat\\w+)~megkaptuk",
    "megkaptuk (?:a )?(?:jelentkezes\\w+|palyazat\\w+|uzenet\\w+)",
  ]),
  phraseRule("receipt.ro", ["(?:am primit|multumim pentru)~(?:candidatur\\w+|aplicati\\w+|mesaj\\w+)"]),
  phraseRule("receipt.tr", ["basvurunuz(?:u)?~(?:aldik|alinmistir|ulasmistir|ulasti)", "basvurunuz icin tesekkur"]),
  phraseRule("receipt.ru-uk", [
    "(?:мы )?получили (?:ваш[еу]?|твой|ваше) (?:заявку|отклик|резюме|сообщение|письмо)",
    "спасибо за (?:ваш|вашу|отклик|интерес)",
    "ваш(?:а|е|у)? (?:заявка|резюме|отклик)~(?:получен|принят)",
    "отримали ваш",
    "автоматическ(?:ое|и) (?:сообщение|уведомление|сгенерирован|сформирован)",
  ]),
  phraseRule("receipt.el", ["λ(?:α|ά)βαμε~(?:α|ά)(?:ι|ί)τηση", "ευχαριστο(?:υ|ύ)με για τη[νς]?~αιτησ"]),
  phraseRule("receipt.ja", [
    "ご応募(?:いただき|頂き|を受け付け|ありがとう)",
    "応募(?:を)?(?:受付|受け付け)",
    "受付(?:完了|いたしました)",
    "自動(?:送信|配信|返信)(?:メール|され)",
  ]),
  phraseRule("receipt.zh", [
    "(?:已|已经|已經)?收到(?:您|你)?的?(?:申请|申請|简历|簡歷|履歷|应聘|應徵|邮件|郵件)",
    "感谢(?:您|你)(?:的)?(?:申请|投递|应聘|对)",
    "感謝您(?:的)?(?:申請|應徵|投遞)",
    "系统自动(?:发送|发出|回复)",
    "系統自動",
  ]),
  phraseRule("receipt.ko", [
    "지원해\\s?주셔서 감사",
    "지원서(?:가|를)?~(?:접수|제출)",
    "접수(?:되었|가 완료|완료)",
    "발신\\s?전용",
  ]),
];

/** Receipts of mail programs that a message was shown or deleted (RFC 8098). */
export const READ_RECEIPT_TYPE = "message/disposition-notification";
