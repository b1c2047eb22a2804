/** The library tells this service at start-up that it listens to the ribbon. */
export class AddinInternalService {
  readonly $type = "AddinInternalService";
  notifyActionHandlerReady(): void {
    // Nothing waits for it here.
  }
}

/** Whether the pane of a shared runtime is shown. */
export class AppRuntimeService {
  readonly $type = "AppRuntimeService";
  $state = "Visible";
  setAppRuntimeState(state: string): void {
    this.$state = state;
  }
  getAppRuntimeState(): string {
    return this.$state;
  }
}
