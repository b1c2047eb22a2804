/** How a paper reached the user. `blocked`: the program around the pane does not let files through. */
export type HandOver =
  { readonly kind: "downloaded"; readonly file: string } | { readonly kind: "opened" } | { readonly kind: "blocked" };
