export const rejectionThanks = `Subject: Thank you: {{ about }}

{{ greeting }}

{% pick %}
Thank you for letting me know about the {{ role }} position, and for telling me plainly.
{% or %}
Thank you for telling me your decision on the {{ role }} position.
{% endpick %}
{% if interview_day %}
{% pick %}
I am grateful for the time that you and your colleagues took.
{% or %}
I enjoyed getting to know the team, and I am grateful for the time you all took.
{% endpick %}
{% endif %}
{% if topic %}
{% unless short %}
{% pick %}
What you told me about {{ topic }} was worth the conversation by itself.
{% or %}
I will remember what you told me about {{ topic }}.
{% endpick %}
{% endunless %}
{% endif %}

{% pick %}
I would be glad to hear from you if another opening suits me better. Until then, I wish you and the team well.
{% or %}
If another position comes up that fits, I would be glad to hear of it. My good wishes to you and the team.
{% endpick %}

{{ sign_off }}
`;
