export const checkIn = `Subject: Follow-up: {{ about }}

{{ greeting }}

{% if size == 1 %}
{% if asked_rhythm %}
{% pick %}
As agreed, I get in touch {{ asked_rhythm }} about the {{ role }} position. Is there anything new on the timeline?
{% or %}
We agreed on a word {{ asked_rhythm }} about the {{ role }} position, and here is mine. Is there an update on the timeline this time?
{% endpick %}
{% elsif date_given %}
{% pick %}
{% if date_giver == "you" %}You gave me{% elsif date_giver %}{{ date_giver }} gave me{% else %}I was given{% endif %} {{ date_given }} as the date of a decision on the {{ role }} position. Is there an update on the timeline, or a new date that I can keep in mind?
{% or %}
I am writing about the {{ role }} position, for which {% if date_giver == "you" %}you expected{% elsif date_giver %}{{ date_giver }} expected{% else %}I was told to expect{% endif %} a decision by {{ date_given }}. Could you tell me where things stand, and whether the date has moved?
{% or %}
A decision on the {{ role }} position was planned for {{ date_given }}{% if date_giver == "you" %}, as you told me{% elsif date_giver %}, as {{ date_giver }} told me{% endif %}. Is there any news on it, or a new date?
{% endpick %}
{% elsif answered_day %}
{% pick %}
Thank you for your message of {{ answered_day }} about the {{ role }} position. Is there an update on the timeline since then?
{% or %}
Your message of {{ answered_day }} was a help; thank you. Could you tell me how the timeline for the {{ role }} position stands now?
{% endpick %}
{% else %}
{% pick %}
I interviewed for the {{ role }} position on {{ interview_day }}. Could you tell me how the timeline looks, and by when you expect to decide?
{% or %}
I am writing about the {{ role }} position and the interview on {{ interview_day }}. Is there an update on the timeline, or a date that I can keep in mind?
{% endpick %}
{% endif %}

{% pick %}
I remain very interested in the position{% if interview_day and date_given %}, and I think back with pleasure to the interview on {{ interview_day }}{% endif %}.
{% or %}
My interest in the work is the same as ever{% if interview_day and date_given %}: the interview on {{ interview_day }} left me sure that I would like to do it{% endif %}.
{% or %}
I would still very much like to work at {{ company }}{% if interview_day and date_given %}, the more so since the interview on {{ interview_day }}{% endif %}.
{% endpick %}

{% if news %}
{% pick %}
There is something new on my side: {{ news }}.
{% or %}
Since we were last in touch, there is this to add: {{ news }}.
{% endpick %}
{% elsif promise %}
I also owe you {{ promise }}: {{ nil | gap: "the answer, or where to find it" }}.
{% endif %}

{% unless short %}
{% pick %}
If there is anything more that you need from me, I will gladly send it.
{% or %}
If a question about my application is still open, I am glad to answer it.
{% or %}
Should you need anything else from me for the decision, you only have to say so.
{% endpick %}
{% endunless %}

{% elsif size == 2 %}
{% pick %}
{% if last_try %}I wrote to you on {{ last_try }} about{% else %}I am writing once more about{% endif %} the {{ role }} position{% if date_given %}, for which {{ date_given }} was the date {% if date_giver == "you" %}you gave me{% elsif date_giver %}{{ date_giver }} gave me{% else %}I was given{% endif %}{% elsif asked_rhythm %}, as agreed {{ asked_rhythm }}{% elsif answered_day %}, after your message of {{ answered_day }}{% elsif interview_day %} and the interview on {{ interview_day }}{% endif %}. Is there a new timeline that you can share?
{% or %}
This is my second note about the {{ role }} position{% if date_given %}. The date {% if date_giver == "you" %}you gave me{% elsif date_giver %}{{ date_giver }} gave me{% else %}I was given{% endif %} was {{ date_given }}{% elsif asked_rhythm %}, as agreed {{ asked_rhythm }}{% elsif answered_day %}, with thanks for your message of {{ answered_day }}{% elsif interview_day %}, after the interview on {{ interview_day }}{% endif %}. Could you tell me how the timeline stands now?
{% endpick %}
{% if news %}

{% pick %}
New on my side: {{ news }}.
{% or %}
One thing is new here: {{ news }}.
{% endpick %}
{% endif %}

{% pick %}
I am still interested{% unless short %}, and a short reply is all I need{% endunless %}.
{% or %}
I would still like to do this work{% unless short %}; a line in reply is enough{% endunless %}.
{% endpick %}

{% else %}
{% if asked_rhythm or answered_day %}
{% pick %}
Is the {{ role }} position still open, and is there a date?
{% or %}
Is there a date for the {{ role }} position by now?
{% endpick %}
{% if asked_rhythm %}
I ask {{ asked_rhythm }}, as agreed.
{% endif %}
{% elsif date_given %}
{% pick %}
Is the {{ role }} position still open, and is there a new date after {{ date_given }}?
{% or %}
Is there a new date for the {{ role }} position, now that {{ date_given }} is past?
{% endpick %}
{% else %}
{% pick %}
Is the {{ role }} position still open, and is there a date for the decision?
{% or %}
Is there a date for the decision on the {{ role }} position?
{% endpick %}
{% endif %}
{% if news %}
New here: {{ news }}.
{% endif %}
{% unless short %}
{% pick %}
I am still interested, and a line in reply is enough.
{% or %}
My interest is unchanged. A short answer is all I need.
{% endpick %}
{% endunless %}
{% endif %}

{{ sign_off }}
`;
