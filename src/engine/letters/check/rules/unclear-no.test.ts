import { describeRule } from "../check.suite.ts";

describeRule("letter.unclear-no", {
  sample: { side: "employer", kind: "reject-interviewee", facts: [] },
  marks: {
    "We had many strong applicants.": "We had many strong applicants.",
    "It was a very hard decision, and we wish you all the best.":
      "It was a very hard decision, and we wish you all the best.",
    "We have decided to go in a different direction.": "Thank you for the hour on the revenue forecast.",
    "The position has been put on hold for the moment, and we will see.":
      "Thank you for the hour on the revenue forecast.",
    "We were impressed, and we will keep your details on file.": "Thank you for the hour on the revenue forecast.",
    "You were among our top candidates and we may come back to you.": "Thank you for the hour on the revenue forecast.",
    "We are still thinking about it.": "Thank you for the hour on the revenue forecast.",
    "Unfortunately, competition was strong this time.": "Unfortunately, competition was strong this time.",
    "We are sorry to have kept you waiting, and wish you luck in your search.":
      "We are sorry to have kept you waiting, and wish you luck in your search.",
    "Your profile does not quite tick all the boxes at the present time.":
      "Thank you for the hour on the revenue forecast.",
  },
  passes: [
    "Unfortunately we will not be moving forward with your application.",
    "We have chosen someone else.",
    "I am sorry to tell you that you were not selected.",
    "We regret to inform you that your application was unsuccessful.",
    "We can't offer you the role.",
    "The answer is no.",
    "We went with someone who has more experience.",
    "After careful thought, we decided not to proceed.",
    "You did not get the job.",
    "I'm afraid it is a no.",
    "We are not able to offer you a place.",
    "We decided on a different candidate.",
    "Another applicant was chosen.",
    "The job went to somebody with more years at sea.",
    "I have to turn you down this time.",
    "We have given the role to someone else.",
    "Sadly, you were not successful on this occasion.",
    "We have appointed another surveyor.",
    "We cannot take you on.",
    "I'm sorry, but you haven't been successful.",
    "We have to decline your application.",
    "This time it won't be you.",
  ],
});
