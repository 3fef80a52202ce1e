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
{% if next_day %}You will hear from us by {{ next_day }}, whatever the answer is.{% else %}There is no date for the next step yet, and so this letter names none. As soon as the step is known, we write to you.{% endif %}
{% or %}
{% if next_day %}We will write to you by {{ next_day }}, also if there is nothing to report yet.{% else %}When the next step comes is not settled yet. We write to you as soon as it is, and name no date before that.{% endif %}
{% endpick %}

{% pick %}
If you have a question before then, you can reply to this message.
{% or %}
Questions are welcome in the meantime; a reply to this message reaches us.
{% endpick %}

{{ sign_off }}
`;
