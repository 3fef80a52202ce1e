export const answer = `Subject: As promised: {{ about }}

{{ greeting }}

{% pick %}
{% if promised_on %}On {{ promised_on }} I promised you{% else %}I promised you{% endif %} {{ promise | gap: "what you promised" }}. Here it is:
{% or %}
This is about {{ promise | gap: "what you promised" }}{% if promised_on %}, which I promised you on {{ promised_on }}{% else %}, as promised{% endif %}:
{% or %}
As promised{% if promised_on %} on {{ promised_on }}{% endif %}, {{ promise | gap: "what you promised" }}:
{% endpick %}

{{ nil | gap: "the answer itself, or where to find it" }}

{% unless short %}
{% pick %}
{% if topic %}It may be of use for what you told me about {{ topic }}. {% endif %}If you would like more detail, I am glad to add it.
{% or %}
{% if topic %}It bears on what you told me about {{ topic }}. {% endif %}If a point in it is unclear, please ask me.
{% endpick %}
{% endunless %}

{% pick %}
I am glad that the subject came up.
{% or %}
There is no need to reply.
{% endpick %}

{{ sign_off }}
`;
