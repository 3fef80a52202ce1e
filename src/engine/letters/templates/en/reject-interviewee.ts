export const rejectInterviewee = `Subject: Decision: {{ about }}

{{ greeting }}

{% if outcome == "position-closed" %}
{% pick %}
The {{ role }} position has been closed, and so we cannot offer it to you.
{% or %}
We have closed the {{ role }} position. This means that we cannot offer it to you.
{% endpick %}
The reason: {{ reason | gap: "why the position was closed" }}.
{% else %}
{% pick %}
We have decided not to offer you the {{ role }} position. You put time and thought into this, and you should have the reason as well: {{ reason | gap: "the reason, in words that help" }}.
{% or %}
We will not be offering you the {{ role }} position. The reason for our decision is this: {{ reason | gap: "the reason, in words that help" }}.
{% endpick %}
{% endif %}

{% pick %}
Thank you for {% if interview_day %}the interview on {{ interview_day }}{% else %}your time{% endif %}, and for everything you prepared for it.{% if topic %}{% unless short %} The conversation about {{ topic }} was a good one.{% endunless %}{% endif %}
{% or %}
We are grateful for the time you gave us{% if interview_day %} on {{ interview_day }}{% endif %}, and for how openly you talked with us{% if topic %}{% unless short %}, above all about {{ topic }}{% endunless %}{% endif %}.
{% endpick %}

{% unless short %}
{% pick %}
If you would like to talk about the decision, I am glad to make time for it. You are welcome to apply to {{ company }} again.
{% or %}
If you have a question about this, please write to me. Another application from you would be welcome at {{ company }}.
{% endpick %}
{% endunless %}

{% pick %}
We wish you well.
{% or %}
We wish you all the best for what comes next.
{% endpick %}

{{ sign_off }}
`;
