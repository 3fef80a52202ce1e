export const askForTime = `Subject: Your offer: {{ about }}

{{ greeting }}

{% pick %}
Thank you again for offering me the {{ role }} position. I take the offer seriously, and I would like to give you an answer that I can stand by.
{% or %}
I am grateful for the offer of the {{ role }} position at {{ company }}, and I want to decide on it with care.
{% endpick %}

{% pick %}
{% if offer_day %}You asked for my answer by {{ offer_day }}. Would it be possible to give it by {{ nil | gap: "the day you need" }} instead?{% else %}Would it be all right if I gave you my answer by {{ nil | gap: "the day you need" }}?{% endif %}
{% or %}
{% if offer_day %}Could I give you my answer by {{ nil | gap: "the day you need" }}, and not by {{ offer_day }} as you asked?{% else %}Could I give you my answer by {{ nil | gap: "the day you need" }}?{% endif %}
{% endpick %}
{% unless short %}
The reason is {{ nil | gap: "what the time is for" }}.
{% endunless %}

{% pick %}
If that does not suit you, please tell me, and I will see what I can do.
{% or %}
If your plans do not allow for it, I understand. A line from you is enough.
{% endpick %}

{{ sign_off }}
`;
