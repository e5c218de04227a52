// The script of the readable contract's panel.

export {};
