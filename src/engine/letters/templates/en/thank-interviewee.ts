export const thankInterviewee = `Subject: Thank you: {{ about }}

{{ greeting }}

{% pick %}
Thank you for talking with us about the {{ role }} position on {{ interview_day }}. We know that an interview takes time, and so does preparing for it.
{% or %}
Thank you for the interview on {{ interview_day }}, and for the time you put into it. We were glad to talk with you about the {{ role }} position.
{% endpick %}
{% if topic %}
{% pick %}
We talked about {{ topic }}, and what you said has stayed with us.
{% or %}
The conversation about {{ topic }} was a good one.
{% endpick %}
{% endif %}

{% if next_steps %}
{% unless short %}
What happens next: {{ next_steps }}.
{% endunless %}
{% endif %}
{% pick %}
You will hear from us by {{ next_day | gap: "the date of your next word" }}.
{% or %}
We will write to you again by {{ next_day | gap: "the date of your next word" }}.
{% endpick %}

{% pick %}
If you want to add something, or have a question, please reply to this message.
{% or %}
Anything you would like to ask or add can come straight to me.
{% endpick %}

{{ sign_off }}
`;
