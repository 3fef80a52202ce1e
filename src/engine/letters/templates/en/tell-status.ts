export const tellStatus = `Subject: Decision: {{ about }}

{{ greeting }}

{% if outcome == nil %}
{% pick %}
As of today, {{ today }}, no decision has been made on the {{ role }} position{% if interview_day %}, for which you interviewed on {{ interview_day }}{% endif %}.
{% or %}
{% if interview_day %}You interviewed for the {{ role }} position on {{ interview_day }}.{% else %}This is about the {{ role }} position.{% endif %} As of today, {{ today }}, no decision has been made on it.
{% endpick %}

{% pick %}
You will hear from us again by {{ next_day | gap: "the date of your next word" }}.
{% or %}
We will write to you again by {{ next_day | gap: "the date of your next word" }}, with or without a decision.
{% endpick %}
{% else %}
{% pick %}
As of today, {{ today }}, a decision has been made on the {{ role }} position{% if interview_day %}, for which you interviewed on {{ interview_day }}{% endif %}.
{% or %}
{% if interview_day %}You interviewed for the {{ role }} position on {{ interview_day }}.{% else %}This is about the {{ role }} position.{% endif %} As of today, {{ today }}, a decision has been made on it.
{% endpick %}
{% if outcome == "offer" %}
We would like to offer it to you. {% if offer_day %}Please let us have your answer by {{ offer_day }}.{% endif %}
{% elsif outcome == "position-closed" %}
The position has been closed, and so we cannot offer it to you.
{% else %}
We have decided not to offer it to you.
{% endif %}
{% if reason and outcome != "offer" %}
The reason: {{ reason }}.
{% endif %}
{% endif %}

{% unless short %}
{% pick %}
If you have a question about this, please write to me.
{% or %}
Questions about this letter can come straight to me.
{% endpick %}
{% endunless %}
{% pick %}
Thank you for your interest in {{ company }}.
{% or %}
Thank you for the time that you have given us.
{% endpick %}

{{ sign_off }}
`;
