export const updateWithoutNews = `Subject: Update: {{ about }}

{{ greeting }}

{% pick %}
{% if kept_day %}We promised you word on the {{ role }} position by {{ kept_day }}.{% else %}This is to keep you informed about the {{ role }} position.{% endif %} There is no decision yet.
{% or %}
{% if kept_day %}You were to hear from us about the {{ role }} position by {{ kept_day }}, and we want to keep to that.{% else %}It is time that you heard from us about the {{ role }} position.{% endif %} We have not decided yet.
{% endpick %}
{% unless short %}
{% pick %}
Your application is still with us, and nothing has been decided for or against it.
{% or %}
Your application is still part of the process.
{% endpick %}
{% endunless %}

{% if next_steps %}
What happens next: {{ next_steps }}.
{% endif %}
{% pick %}
You will hear from us again by {{ next_day | gap: "the date of your next word" }}, with or without a decision.
{% or %}
We will write again by {{ next_day | gap: "the date of your next word" }}, even if it is only to say the same.
{% endpick %}

{% unless short %}
{% pick %}
Thank you for your patience. If the date is a difficulty for you, please tell me.
{% or %}
Thank you for waiting. If another offer sets you a date, please let me know.
{% endpick %}
{% endunless %}

{{ sign_off }}
`;
