import { behaviour } from "../shared/behaviour.js";

/** Sends the whole form to the server at each choice, which draws it anew with what it held. */
export const postBack = (form, widgets) => {
  if (!behaviour.postBack) return;
  const send = () => form.submit();
  for (const widget of Object.values(widgets)) if (widget.isChoice) widget.onChange(send);
  for (const choice of form.querySelectorAll("select, input[type=radio]"))
    choice.addEventListener("change", send);
};
