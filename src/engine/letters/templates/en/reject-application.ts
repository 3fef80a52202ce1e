export const rejectApplication = `Subject: Decision: {{ about }}

{{ greeting }}

{% if outcome == "position-closed" %}
{% pick %}
The {{ role }} position has been closed. We therefore cannot go on with your application.
{% or %}
We have closed the {{ role }} position. We are therefore not taking your application any further.
{% endpick %}
{% else %}
{% pick %}
We have decided not to go on with your application for the {{ role }} position.
{% or %}
We will not be taking your application for the {{ role }} position any further.
{% endpick %}
{% endif %}
{% if reason %}
The reason: {{ reason }}.
{% endif %}

{% pick %}
Thank you for your interest in {{ company }}, and for the time you put into applying{% if applied_day %} on {{ applied_day }}{% endif %}. We know that this is not the answer you wanted.
{% or %}
Thank you for thinking of {{ company }}, and for the care you took with your application{% if applied_day %} of {{ applied_day }}{% endif %}. This is not the news you were waiting for, and we wanted you to have it without delay.
{% endpick %}

{% unless short %}
{% pick %}
You are welcome to apply again when another position suits you. We wish you well in your search.
{% or %}
If another position at {{ company }} appeals to you, please do apply. We wish you success in finding the right work.
{% endpick %}
{% endunless %}

{{ sign_off }}
`;
