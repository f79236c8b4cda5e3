import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
import { join, extname } from 'node:path';
const root=process.env.ROOT??'/work/main/dist';
const types={'.html':'text/html','.css':'text/css','.js':'text/javascript','.svg':'image/svg+xml','.woff2':'font/woff2','.json':'application/json','.wasm':'application/wasm'};
const server=createServer((q,r)=>{let p=join(root,decodeURIComponent(new URL(q.url,'http://x').pathname));if(existsSync(p)&&statSync(p).isDirectory())p=join(p,'index.html');if(!existsSync(p)){r.writeHead(404);r.end();return}r.writeHead(200,{'content-type':types[extname(p)]??'application/octet-stream'});r.end(readFileSync(p))}).listen(0);
const port=server.address().port;
const browser=await chromium.launch({executablePath:process.env.CHROME_PATH??'/usr/bin/chromium',args:['--headless','--no-sandbox','--disable-gpu','--disable-background-networking']});
for(const spec of process.argv.slice(2)){
 const [path,w='1280',mode='light',out,full='']=spec.split('|');
 const ctx=await browser.newContext({viewport:{width:+w,height:full.startsWith('h')?+full.slice(1):900},colorScheme:mode,deviceScaleFactor:1});
 const page=await ctx.newPage();
 page.on('console',m=>{if(m.type()==='error')console.log(path,m.text())});
 await page.goto(`http://localhost:${port}${path}`,{waitUntil:'networkidle'});
 await page.screenshot({path:out,fullPage:full==='full'});
 await ctx.close();
}
await browser.close();server.close();
