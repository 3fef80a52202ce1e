export const accept = `Subject: Accepting your offer: {{ about }}

{{ greeting }}

{% if formal %}
{% pick %}
I am pleased to accept your offer of the {{ role }} position at {{ company }}. Thank you for your confidence in me.
{% or %}
It is with pleasure that I accept the {{ role }} position at {{ company }}. Thank you for the offer.
{% endpick %}
{% else %}
{% pick %}
Yes: I accept your offer of the {{ role }} position at {{ company }}, and I do so with great pleasure. Thank you.
{% or %}
I am very happy to accept the {{ role }} position at {{ company }}. Thank you for the offer, and for your trust.
{% endpick %}
{% endif %}

{% unless short %}
{% pick %}
I have read the offer, and I agree to it as it stands. Please let me know what you need from me before the first day, and I will send it to you.
{% or %}
I agree to the offer as you sent it. If there are papers to sign or details that you need from me before I begin, please tell me.
{% endpick %}

{% pick %}
Please give my thanks to everybody who took the time to talk with me. I am glad to be joining you.
{% or %}
My thanks also go to everybody I spoke with on the way. I am glad that we will be working together.
{% endpick %}
{% endunless %}

{{ sign_off }}
`;
