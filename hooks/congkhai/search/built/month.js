// Built from client/ dbb66da3
var a=/(?<![a-z])(?:han|nop|bao cao|gui|lich|phai)(?![a-z])/,e=/^@(\d{4})\d\d$/;async function l(l,t,n,i){let[,r=""]=e.exec(n.key)||[];if(!r||!a.test(t)||!(await i.find(l.replace(n.label," "))).f[0])return null;let c=`lịch ${r}`,u=await i.find(c),[d]=u.f;return d&&(await d.h.v(d.rt)).url===`lich/${r}/`?{...u,yt:c}:null}export{l as dueIn};
