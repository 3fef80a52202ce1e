export const makeOffer = `Subject: Your offer: {{ about }}

{{ greeting }}

{% if formal %}
{% pick %}
We are pleased to offer you the {{ role }} position at {{ company }}.
{% or %}
On behalf of {{ company }}, I have the pleasure of offering you the {{ role }} position.
{% endpick %}
{% else %}
{% pick %}
We would like you to join us: this is our offer of the {{ role }} position at {{ company }}.
{% or %}
It is good to be able to write this: we offer you the {{ role }} position at {{ company }}.
{% endpick %}
{% endif %}
{% if interview_day and short == false %}
{% pick %}
The interview on {{ interview_day }}{% if topic %}, and what you said about {{ topic }},{% endif %} left us in no doubt.
{% or %}
After the interview on {{ interview_day }}, we were agreed.
{% endpick %}
{% endif %}

The terms: {{ nil | gap: "pay, first day, place and hours" }}.

{% pick %}
Please let us have your answer by {{ offer_day | gap: "the date you hope for an answer by" }}. If you need more time, tell me, and we will find a date that works for both of us.
{% or %}
We would be glad to have your answer by {{ offer_day | gap: "the date you hope for an answer by" }}. If that is too soon for you, please say so.
{% endpick %}

{% pick %}
Questions about the work or the terms can come straight to me.
{% or %}
If anything is unclear, please ask me.
{% endpick %}

{{ sign_off }}
`;
