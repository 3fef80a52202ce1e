export const sharePlans = `Subject: What comes next: {{ about }}

{{ greeting }}

{% pick %}
We are interested in going on with you for the {{ role }} position, and you should know what we plan.
{% or %}
We would like to go on talking with you about the {{ role }} position. Here is what we have in mind.
{% endpick %}

{% pick %}
What happens next: {{ next_steps | gap: "the next step, in a few words" }}. You will hear from us again by {{ next_day | gap: "the date of your next word" }}.
{% or %}
The next step: {{ next_steps | gap: "the next step, in a few words" }}. We will be back in touch by {{ next_day | gap: "the date of your next word" }}.
{% endpick %}

{% pick %}
Please stay in touch in the meantime. {% unless short %}If something changes on your side or a question comes up, we are glad to hear of it. {% endunless %}If you accept another offer, please tell us as soon as you can.
{% or %}
You are welcome to write to us at any time before then. {% unless short %}A question is never in the way. {% endunless %}And if you accept another offer, we would be grateful to know as soon as possible.
{% endpick %}

{{ sign_off }}
`;
