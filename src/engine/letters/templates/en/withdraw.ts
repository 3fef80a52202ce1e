export const withdraw = `Subject: Withdrawing my application: {{ about }}

{{ greeting }}

{% pick %}
I have accepted another offer, and I withdraw my application for the {{ role }} position.
{% or %}
Please take my application for the {{ role }} position out of your process: I have accepted an offer elsewhere.
{% endpick %}
{% unless short %}
{% pick %}
I wanted you to know at once, so that your plans do not wait for me.
{% or %}
I am telling you straight away, so that you can go on without me.
{% endpick %}
{% endunless %}

{% pick %}
Thank you for the time that you{% if interview_day %} gave me, and for the interview on {{ interview_day }}{% else %} have put into my application{% endif %}.
{% or %}
I am grateful for your interest{% if interview_day %}, and for the conversation on {{ interview_day }}{% endif %}.
{% endpick %}
{% if topic %}
{% unless short %}
What you told me about {{ topic }} has stayed with me.
{% endunless %}
{% endif %}

{% pick %}
I wish you and everybody at {{ company }} well.
{% or %}
I wish you a good choice, and I would be glad to meet again.
{% endpick %}

{{ sign_off }}
`;
