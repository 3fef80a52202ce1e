import { describeRule } from "../check.suite.ts";

describeRule("letter.attachment", {
  marks: {
    "Please find attached the paper.": "attached the paper",
    "I have attached my CV.": "attached my CV",
    "I'm attaching the slides.": "attaching the slides",
    "The report is attached.": "attached",
    "See the enclosed certificate.": "enclosed certificate",
    "You'll find the study in the attachment.": "attachment",
    "Enclosed please find my references.": "Enclosed please find my references",
    "Attached is the paper I promised.": "Attached is the paper I promised",
    "I attach the paper.": "attach the paper",
    "My portfolio is attached to this email.": "attached to this email",
  },
  passes: [
    "I am attached to the idea of a small team.",
    "I will attach it next time.",
    "The file you attached was helpful.",
    "No attachment this time, only thanks.",
    "I did not attach anything.",
    "The CV attached to my application is current.",
    "I'd be happy to attach references if you like.",
    "You can see it at https://example.org/paper.",
    "Attachment theory came up in the talk.",
    "It comes with no strings attached.",
    "I grew attached to the old building.",
  ],
});
