import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const platform = process.env.SALESLORE_URL ?? "http://localhost:8080";

export default defineConfig({
  plugins: [svelte()],
  base: "./",
  build: {
    outDir: "target/classes/static",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { proxy: { "/api": platform, "/actuator": platform } },
});
