export const acknowledge = `Subject: Your application: {{ about }}

{{ greeting }}

{% pick %}
Thank you for applying for the {{ role }} position at {{ company }}. Your application{% if applied_day %} of {{ applied_day }}{% endif %} has arrived.
{% or %}
Your application for the {{ role }} position has arrived{% if applied_day %}, sent on {{ applied_day }}{% endif %}. Thank you for the work that you put into it.
{% endpick %}

{% unless short %}
What happens next: {{ next_steps | gap: "the next step, in a few words" }}.
{% endunless %}
{% pick %}
You will hear from us by {{ next_day | gap: "the date of your next word" }}, whatever the answer is.
{% or %}
We will write to you by {{ next_day | gap: "the date of your next word" }}, also if there is nothing to report yet.
{% endpick %}

{% pick %}
If you have a question before then, you can reply to this message.
{% or %}
Questions are welcome in the meantime; a reply to this message reaches us.
{% endpick %}

{{ sign_off }}
`;
