import { describeLetters } from "../check.suite.ts";

describeLetters("letter.greeting", {
  finds: {
    "Thank you for today.\n\nAlex": "warns: ",
    "Hi,\n\nThank you.\n\nAlex": "warns: Hi, -> Hi Dana,",
    "To whom it may concern,\n\nThank you.\n\nAlex": "warns: To whom it may concern, -> Dear Dana,",
    "Dear Sir or Madam,\n\nThank you.\n\nAlex": "warns: Dear Sir or Madam, -> Dear Dana Kim,",
    "Dear Hiring Manager,\n\nThank you.\n\nAlex": "warns: Dear Hiring Manager, -> Dear Dana,",
    "Hello everyone,\n\nThank you.\n\nAlex": "warns: Hello everyone, -> Hello Dana,",
    "Hi team,\n\nThank you.\n\nAlex": "warns: Hi team, -> Hi Dana,",
    "Greetings,\n\nThank you.\n\nAlex": "warns: Greetings, -> Dear Dana,",
    "Hi there!\n\nThank you.\n\nAlex": "warns: Hi there! -> Hi Dana!",
    "I hope you are well.\n\nThank you.\n\nAlex": "warns: ",
    "Good morning,\n\nthanks.\n\nAlex": "warns: Good morning, -> Good morning Dana,",
  },
  passes: [
    "Hi Dana,\n\nThank you.\n\nAlex",
    "Dana,\n\nThank you.\n\nAlex",
    "Dear Ms. Kim,\n\nThank you.\n\nAlex",
    "Good morning Dana, thanks for today. Alex",
    "Hello again, Dana,\n\nThank you.\n\nAlex",
    "Hi Dana - quick note.\n\nAlex",
    "Dear [name],\n\nThank you.\n\nAlex",
    "Hi Lee,\n\nThank you.\n\nAlex",
    "Hi Dana and team,\n\nThank you.\n\nAlex",
    "Dana!\n\nThank you.\n\nAlex",
    "Good morning, Dana!\n\nThank you.\n\nAlex",
  ],
});
