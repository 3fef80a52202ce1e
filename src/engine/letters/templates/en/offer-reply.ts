export const offerReply = `Subject: Your offer: {{ about }}

{{ greeting }}

{% if formal %}
{% pick %}
Thank you for the offer of the {{ role }} position. It has reached me, and I am honoured by it.
{% or %}
I have received your offer of the {{ role }} position at {{ company }}. Thank you for your confidence.
{% endpick %}
{% else %}
{% pick %}
Thank you for offering me the {{ role }} position. The offer reached me safely, and I am very glad of it.
{% or %}
Your offer of the {{ role }} position at {{ company }} has reached me. Thank you: I was very happy to read it.
{% endpick %}
{% endif %}

{% pick %}
I will read it with care{% if offer_day %}, and you will have my answer by {{ offer_day }}, as you asked{% else %}, and you will have my answer by {{ nil | gap: "the day you will decide by" }}{% endif %}.
{% or %}
I am taking the time to think it through. {% if offer_day %}You asked for an answer by {{ offer_day }}, and you will have it by then.{% else %}You will have my answer by {{ nil | gap: "the day you will decide by" }}.{% endif %}
{% endpick %}

{% unless short %}
{% pick %}
If a question comes up while I read, I will ask it soon, so that nothing holds us up.
{% or %}
Should something in it be unclear to me, I will ask you before that day.
{% endpick %}

{% pick %}
Thank you again for the trust, and for the conversations that led here.
{% or %}
Thank you again for the time that you and your colleagues gave me.
{% endpick %}
{% endunless %}

{{ sign_off }}
`;
