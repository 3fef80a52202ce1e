export const update = `Subject: Update: {{ about }}

{{ greeting }}

{% pick %}
{% if kept_day %}We promised you word on the {{ role }} position by {{ kept_day }}. Here it is: {% else %}There is news on the {{ role }} position: {% endif %}{{ news | gap: "what is known by now" }}.
{% or %}
{% if kept_day %}This is the update on the {{ role }} position that you were to have by {{ kept_day }}: {% else %}Here is an update on the {{ role }} position: {% endif %}{{ news | gap: "what is known by now" }}.
{% endpick %}

{% if next_steps %}
{% unless short %}
What happens next: {{ next_steps }}.
{% endunless %}
{% endif %}
{% pick %}
You will hear from us again by {{ next_day | gap: "the date of your next word" }}.
{% or %}
Our next message will reach you by {{ next_day | gap: "the date of your next word" }}.
{% endpick %}

{% unless short %}
{% pick %}
Thank you for your patience. If this date is a difficulty for you, for instance because of another offer, please tell me.
{% or %}
Thank you for waiting. If something changes on your side before then, I would be glad to know.
{% endpick %}
{% endunless %}

{{ sign_off }}
`;
