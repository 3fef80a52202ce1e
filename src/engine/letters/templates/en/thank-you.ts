export const thankYou = `Subject: Thank you: {{ about }}

{{ greeting }}

{% if contact_role == "staff" %}
{% pick %}
Thank you for your help on {{ interview_day }}, when I came in for the {{ role }} interview.
{% or %}
You helped me on {{ interview_day }}, the day of my {{ role }} interview. Thank you for that.
{% or %}
Thank you for looking after me on {{ interview_day }}, when I was in for the {{ role }} interview.
{% or %}
I owe you thanks for {{ interview_day }}: my interview for the {{ role }} position went the better for your help.
{% endpick %}
{% if topic %}
{% pick %}
I remember {{ topic }} well. Small things count on such a day.
{% or %}
You may not think much of it, but I remember {{ topic }}, and I am grateful.
{% or %}
Of that whole day I remember {{ topic }} best. That did me good.
{% or %}
What stays with me is {{ topic }}, and how readily you took the trouble.
{% endpick %}
{% else %}
What I remember best is {{ nil | gap: "one kind thing that ", who, " did" }}. It made the day easier.
{% endif %}
{% unless short %}

{% pick %}
An interview is easier with somebody friendly nearby. I wanted to say so, and not only to the people who asked the questions.
{% or %}
Thanks tend to go to the people who ask the questions. You have earned yours as much as they have.
{% or %}
People remember who was friendly to them on the day of an interview. I do, and I wanted to tell you so.
{% or %}
A company shows itself in the way that visitors are treated. You did yours a good turn.
{% endpick %}
{% endunless %}

{% elsif contact_role == "recruiter" or contact_role == "hr" %}
{% pick %}
Thank you for choosing me for the {{ role }} interview, and for {% if span %}the {{ span }}{% else %}your time{% endif %} on {{ interview_day }}. It helped me to talk with you about {{ topic | gap: "something you learned from ", who }}.
{% or %}
Thank you for inviting me to the interview on {{ interview_day }}, and for the time you took. It was good to hear from you about {{ topic | gap: "one thing that ", who, " told you" }}.
{% or %}
I appreciated the interview on {{ interview_day }}, and that you chose me for it. Thank you also for what you told me about {{ topic | gap: "what ", who, " made clear to you" }}.
{% or %}
It was kind of you to make time for me on {{ interview_day }}, and to put me on the list for it. Our talk about {{ topic | gap: "what you and ", who, " talked about" }} was a help.
{% or %}
On {{ interview_day }} you gave me a good start, first by asking me to come and then by what you said about {{ topic | gap: "one thing that ", who, " explained" }}. Thank you for both.
{% endpick %}

{% if short %}
The {{ role }} position interests me as much as ever.
{% else %}
{% pick %}
What I heard makes me want to do this work, and to do it at {{ company }}. The {{ role }} position is the kind of job I am looking for.
{% or %}
The {{ role }} position interests me as much as ever. Now that I know more about it, I can see myself at {{ company }}, doing that work and enjoying it.
{% or %}
My interest in the {{ role }} position is as strong as it was before the interview, and better founded. I would be glad to work at {{ company }}.
{% or %}
The more I know about the {{ role }} position, the more I would like to have it. {{ company }} is a place that I can picture myself in.
{% endpick %}
{% endif %}

{% else %}
{% pick %}
Thank you for {% if span %}the {{ span }}{% else %}your time{% endif %} on {{ interview_day }}. I enjoyed talking with you about {{ topic | gap: "one thing from the talk with ", who }}, and I left with a clearer idea of the work.
{% or %}
I enjoyed our conversation on {{ interview_day }}, above all the part about {{ topic | gap: "the part of the talk with ", who, " that you liked best" }}. Thank you for making the time.
{% or %}
Thank you for talking with me on {{ interview_day }}. What you said about {{ topic | gap: "something ", who, " said about the work" }} showed me what the job asks for.
{% or %}
It was good to talk with you on {{ interview_day }}. Thank you for your time, and for what you told me about {{ topic | gap: "a question that ", who, " went into" }}. It gave me a good deal to think about.
{% or %}
Thank you for the interview on {{ interview_day }}. I keep coming back to what you said about {{ topic | gap: "what ", who, " told you about the team" }}, and I would like to know more.
{% endpick %}
{% if more_topic %}
{% unless short %}
{% pick %}
I also took to heart what you said about {{ more_topic }}.
{% or %}
The same goes for {{ more_topic }}.
{% or %}
It was just as useful to hear about {{ more_topic }}.
{% endpick %}
{% endunless %}
{% endif %}

{% if short %}
{% pick %}
I remain very interested in the {{ role }} position.
{% or %}
The {{ role }} position is one that I would gladly take on.
{% or %}
My interest in the {{ role }} position is stronger for it.
{% or %}
I would be glad to do this work at {{ company }}.
{% endpick %}
{% else %}
{% pick %}
I remain very interested in the {{ role }} position. What you described is work that I would like to do, and {{ company }} is where I would like to do it.
{% or %}
I came away wanting the job more, not less. What the {{ role }} position asks for is close to what I am looking for, and I would be glad to take it on at {{ company }}.
{% or %}
The {{ role }} position appeals to me all the more now that I have a picture of the daily work. I would put a lot into it, and gladly be part of {{ company }}.
{% or %}
After our talk I can see myself in the {{ role }} position. It is the kind of work that I enjoy, and I would bring that with me to {{ company }}.
{% endpick %}
{% endif %}
{% endif %}

{% if promise and contact_role != "staff" %}
{% pick %}
You will have {{ promise }} from me{% if promise_day %} by {{ promise_day }}{% endif %}, in a message of its own.
{% or %}
I have not forgotten {{ promise }}, which I will send separately{% if promise_day %} by {{ promise_day }}{% endif %}.
{% endpick %}
{% endif %}

{% if formal %}
{% pick %}
I am grateful for the time you took.
{% or %}
Please accept my thanks once more.
{% or %}
Thank you again for the conversation.
{% or %}
Let me thank you once more for seeing me.
{% endpick %}
{% elsif warm %}
{% pick %}
Thank you again. It was a pleasure.
{% or %}
Thanks again for being so generous with your time.
{% or %}
Thank you once more, and have a good week.
{% or %}
Many thanks again, and all good wishes.
{% endpick %}
{% else %}
{% pick %}
Thank you again for your time.
{% or %}
Thank you once more.
{% or %}
Thanks again for the conversation.
{% or %}
Once more, many thanks.
{% endpick %}
{% endif %}

{{ sign_off }}
`;
