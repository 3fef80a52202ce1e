export const checkInCall = `{% if contact_role == "hr" or contact_role == nil %}
Your name can stay out of this call: the questions stand without it.

{% endif %}
To say first:
{% pick %}
- {% if contact_role %}Hello {{ who }}, this is {{ me }}. {% endif %}I have a short question about the {{ role }} position{% if interview_day %}, for which I interviewed on {{ interview_day }}{% endif %}. Is this a good moment?
{% or %}
- {% if contact_role %}Hello {{ who }}, {{ me }} speaking. {% endif %}{% if interview_day %}I interviewed for the {{ role }} position on {{ interview_day }}, and I{% else %}I{% endif %} have one or two questions about it. Do you have a minute?
{% endpick %}

To ask:
- Is the position still open?
{% if date_given %}
- {% if date_giver == "you" %}You gave me{% elsif date_giver %}{{ date_giver }} gave me{% else %}I was given{% endif %} {{ date_given }} for the decision. What is the timeline now?
{% else %}
- What is the timeline now, and by which date will it be decided?
{% endif %}
{% unless short %}
- If I hear nothing by then, how much contact is welcome, and with whom?
{% endunless %}
{% if news %}

To tell, where it fits:
- {{ news }}
{% endif %}

To write down:
- the new date, in their words
- whom to contact next, and how
- who answered the call

{% unless short %}
To end with:
- Thank you. I will keep to that.
{% endunless %}
`;
