/** Undoes what the call that returned it did. Calling it twice does nothing more. */
export type Undo = () => void;

/** Collects undos and runs them once, last first. What is added after the end is undone at once. */
export class Undos {
  #list: Undo[] | undefined = [];

  add(...undos: Undo[]): void {
    if (this.#list) this.#list.push(...undos);
    else for (const undo of undos) undo();
  }

  run(): void {
    const list = this.#list ?? [];
    this.#list = undefined;
    for (const undo of list.reverse()) undo();
  }
}
