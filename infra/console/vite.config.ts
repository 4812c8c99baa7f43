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
    cssCodeSplit: false,
    // What several pages need is fetched at once with the first of them, not in twenty small pieces.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "shared", test: /\/src\/(lib|api|pages\/(advice|customers|deals|inbox|notes))\/|\/(svelte|openapi-fetch)\// }] } },
    },
  },
  server: { proxy: { "/api": platform, "/actuator": platform } },
});
