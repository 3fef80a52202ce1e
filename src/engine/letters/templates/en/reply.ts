export const reply = `Subject: Your question: {{ about }}

{{ greeting }}

{% pick %}
Thank you for your message{% if answered_day %} of {{ answered_day }}{% endif %}.
{% or %}
Thank you for your question{% if answered_day %} of {{ answered_day }}{% endif %}. Here is the answer.
{% endpick %}

{% if question %}
{{ nil | gap: "your answer to: ", question }}
{% else %}
{{ nil | gap: "your answer" }}
{% endif %}

{% unless short %}
{% pick %}
If you need more detail, I am glad to add it.
{% or %}
If I have missed a part of your question, please tell me.
{% endpick %}
{% endunless %}

{{ sign_off }}
`;
