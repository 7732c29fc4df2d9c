use std::hint::black_box; use std::time::Instant;
use documents::keys::Key; use fastrand::Rng; use serde_json::{Value,json};
use tradecred_vc::{evidence::Evidence, json::{self,Limits}, proof::{self,Expected,SignOptions,Suite,sign_under}};
use tradecred_vc::context::ContextSet;
fn main(){
 let mut rng=Rng::with_seed(1); let key=Key::made("eddsa",&mut rng).unwrap();
 let mut d:Value=serde_json::from_slice(&std::fs::read("../../../vectors/document/usmca-certification-of-origin/valid/input.json").unwrap()).unwrap();
 d.as_object_mut().unwrap().shift_remove("proof"); d["issuer"]["id"]=json!(key.did);
 let line=d["credentialSubject"]["goods"][1].clone();
 for n in 3..=7{let mut l=line.clone();l["lineNumber"]=json!(n);d["credentialSubject"]["goods"].as_array_mut().unwrap().push(l);}
 let sign=|s:&str|{let t=d.to_string();let o=json::read_object(t.as_bytes(),&Limits::default()).unwrap();
  json::to_string(&sign_under(Suite::named(s).unwrap(),&o,&key.secret,&SignOptions::assertion(key.method.clone(),"2026-10-31T12:00:00Z".parse().unwrap())).unwrap().into())};
 let (j,r)=(sign("eddsa-jcs-2022"),sign("eddsa-rdfc-2022"));
 let ev=Evidence::default();
 let ver=|t:&str|{let o=json::read_object(black_box(t.as_bytes()),&Limits::default()).unwrap();proof::verify(&o,Expected::CREDENTIAL,&ev).unwrap();};
 let sig=key.secret.sign(&[42;64]); let pk=key.secret.public_key();
 let which=std::env::args().nth(1).unwrap_or_default();
 if which=="rdfc"{for _ in 0..20000{ver(&r)};return}
 if which=="jcs"{for _ in 0..60000{ver(&j)};return}
 let o=json::read_object(r.as_bytes(),&Limits::default()).unwrap();
 let ctx=o.get("@context").unwrap();
 let mut f:Vec<(&str,Box<dyn FnMut()>)>=vec![
  ("strict",Box::new(||{assert!(pk.verify(black_box(&[42;64]),&sig));})),
  ("read",Box::new(||{black_box(json::read_object(black_box(j.as_bytes()),&Limits::default()).unwrap());})),
  ("jcs",Box::new(||ver(&j))),("rdfc",Box::new(||ver(&r))),
  ("statements",Box::new(||{black_box(ContextSet::with_examples().statements(&o,ctx,Some("proof")).unwrap());})),
  ("canonical",Box::new(||{black_box(ContextSet::with_examples().statements(&o,ctx,Some("proof")).unwrap().canonicalize(tradecred_vc::digest::HashFunction::Sha256).unwrap());})),
 ];
 let mut s:Vec<Vec<f64>>=vec![vec![];f.len()];
 for _ in 0..400{for (i,(_,g)) in f.iter_mut().enumerate(){let t=Instant::now();for _ in 0..20{g()};s[i].push(t.elapsed().as_secs_f64()*1e6/20.);}}
 let n=s[0].len(); let strict=s[0].clone();
 for (i,(name,_)) in f.iter().enumerate(){let mut x=s[i].clone();x.sort_by(f64::total_cmp);let mut q:Vec<f64>=s[i].iter().zip(&strict).map(|(a,b)|a/b).collect();q.sort_by(f64::total_cmp);println!("{name:12} {:8.1} us min {:8.1}  ratio {:.3}",x[n/2],x[0],q[n/2]);}
}
