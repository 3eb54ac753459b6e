import { createStore, type StoreApi } from 'zustand/vanilla';

/** Something that finished away from where the user looks. */
export interface ToastFact {
  readonly id: string;
  readonly text: string;
  readonly status?: 'pass' | 'warn';
  /** What can be done about it, once. */
  readonly action?: { readonly label: string; readonly onSelect: () => void };
}

export type ToastStore = StoreApi<{ readonly toasts: readonly ToastFact[] }>;

export function makeToastStore(): ToastStore {
  return createStore(() => ({ toasts: [] }));
}

export function addToast(store: ToastStore, toast: ToastFact): void {
  store.setState(({ toasts }) => ({ toasts: [...toasts, toast] }));
}

export function dropToast(store: ToastStore, id: string): void {
  store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
