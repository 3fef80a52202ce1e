export const decline = `Subject: Your offer: {{ about }}

{{ greeting }}

{% pick %}
Thank you for offering me the {{ role }} position. I have thought about it with care, and I have decided not to accept.
{% or %}
I have decided not to accept the {{ role }} position at {{ company }}. Thank you for the offer, and for the trust that it shows.
{% endpick %}

{% unless short %}
{% pick %}
This was no easy decision. I enjoyed the conversations, and I know how much time you and your colleagues put into them.
{% or %}
I did not come to this lightly. You gave me a good view of the work and the people, and I am grateful for both.
{% endpick %}
{% endunless %}

{% pick %}
I wish you and the team well, and I would be glad if our paths crossed again.
{% or %}
I wish you a good choice for the position, and I would be glad to stay in touch.
{% endpick %}

{{ sign_off }}
`;
