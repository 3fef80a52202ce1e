export const card = `{{ greeting }}

{% if topic %}
{% pick %}
Thank you again for our conversation on {{ interview_day }}. What you said about {{ topic }} has stayed with me, and I wanted to tell you so on paper.
{% or %}
Some thanks belong on paper. These are for our conversation on {{ interview_day }}. I left with new thoughts about {{ topic }}, and I owe them to you.
{% or %}
A few lines to thank you for the interview on {{ interview_day }}. I still think about {{ topic }}, and about the way you described it.
{% or %}
This card is to thank you for our talk on {{ interview_day }}. You made me curious about {{ topic }}, and I would like to know more.
{% or %}
I did not want to leave my thanks for {{ interview_day }} to a screen alone. I am grateful that you took the time to talk with me about {{ topic }}.
{% or %}
You gave me your attention on {{ interview_day }}, and an account of {{ topic }} that I will remember. I thank you for both.
{% endpick %}
{% unless short %}

{% pick %}
It is one of the reasons why I would like this job: there is something to learn in it.
{% or %}
If I come to work at {{ company }}, I would like to take that up with you again.
{% or %}
It is the sort of thing that I would like to work on at {{ company }}.
{% or %}
I would like to go on with that conversation as a colleague.
{% endpick %}
{% endunless %}
{% else %}
{% pick %}
Thank you again for our conversation on {{ interview_day }}. There is one thing that I did not say well enough when we spoke: {{ nil | gap: "why the work fits you, or one thing to clear up for ", who }}.
{% or %}
Some thanks belong on paper. These are for our conversation on {{ interview_day }}. I would like to add what I left out: {{ nil | gap: "something you can do that ", who, " has not heard about" }}.
{% or %}
A few lines to thank you for the interview on {{ interview_day }}. I would also like to answer one question better than I did then: {{ nil | gap: "a question from ", who, " and your better answer" }}.
{% or %}
This card is to thank you for our talk on {{ interview_day }}. Why I would do this work well, in one sentence: {{ nil | gap: "your sentence, with ", who, " in mind" }}.
{% or %}
I did not want to leave my thanks for {{ interview_day }} to a screen alone. Something I would still like to tell you: {{ nil | gap: "what you would tell ", who, " if you met again" }}.
{% or %}
You gave me your attention on {{ interview_day }}, and I thank you for it. In return, here is what I can bring to the work: {{ nil | gap: "one thing you can bring, as ", who, " would see it" }}.
{% endpick %}
{% unless short %}

{% pick %}
It was a pleasure to spend that time with you.
{% or %}
I would be glad to be one of your colleagues.
{% or %}
I am glad that we met.
{% endpick %}
{% endunless %}
{% endif %}

{{ sign_off }}
`;
