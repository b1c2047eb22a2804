/// <reference types="office-js" />

/** What the buttons of the ribbon do; the names are those of the manifest's FunctionName elements. */
export interface RibbonActions {
  check(): Promise<void>;
  summary(): Promise<void>;
  template(): Promise<void>;
  print(): Promise<void>;
  help(): Promise<void>;
}

/**
 * Connects the ribbon's buttons. They run in the pane's own runtime, so the pane shows their effect at once.
 *
 * @param failed receives whatever an action throws, because a button has no place to show it
 */
export function connectRibbon(actions: RibbonActions, failed: (error: unknown) => void): void {
  for (const name of ["check", "summary", "template", "print", "help"] as const) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await actions[name]();
      } catch (error) {
        failed(error);
      } finally {
        // Office keeps the button disabled until this is called.
        event.completed();
      }
    });
  }
}
