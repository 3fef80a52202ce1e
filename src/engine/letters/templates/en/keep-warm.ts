export const keepWarm = `Subject: Keeping in touch: {{ about }}

{{ greeting }}

{% pick %}
{% if interview_day %}We were in touch about the {{ role }} position, for which I interviewed on {{ interview_day }}.{% else %}We were in touch about the {{ role }} position.{% endif %} I have something that may be of use to you: {{ news | gap: "something new that is of use to ", who }}.
{% or %}
{% if topic %}I remember our talk about {{ topic }}{% if interview_day %} on {{ interview_day }}{% endif %}, and there is something new that may be of use to you: {{ news | gap: "something new that is of use to ", who }}.{% else %}Here is something that I thought might be of use to you and your colleagues: {{ news | gap: "something new that is of use to ", who }}.{% endif %}
{% endpick %}

{% unless short %}
{% pick %}
I still follow what {{ company }} does{% if interview_day %}, and I was glad to see some of it from inside{% endif %}.
{% or %}
I think back with pleasure to our conversations, and I like to follow how things go at {{ company }}.
{% endpick %}
{% endunless %}

{% pick %}
There is no need to reply. I wish you and the team well.
{% or %}
This asks for no answer. My good wishes to you and your colleagues.
{% endpick %}

{{ sign_off }}
`;
