# ends with: eval_budget_error
package budget

p := r0

r0 contains x if some x in r1

r1 contains x if some x in r2

r2 contains x if some x in r3

r3 contains x if some x in r4

r4 contains x if some x in r5

r5 contains x if some x in r6

r6 contains x if some x in r7

r7 contains x if some x in r8

r8 contains x if some x in r9

r9 contains x if some x in r10

r10 contains x if some x in r11

r11 contains x if some x in r12

r12 contains x if some x in r13

r13 contains x if some x in r14

r14 contains x if some x in r15

r15 contains x if some x in r16

r16 contains x if some x in r17

r17 contains x if some x in r18

r18 contains x if some x in r19

r19 contains x if some x in r20

r20 contains x if some x in r21

r21 contains x if some x in r22

r22 contains x if some x in r23

r23 contains x if some x in r24

r24 contains x if some x in r25

r25 contains x if some x in r26

r26 contains x if some x in r27

r27 contains x if some x in r28

r28 contains x if some x in r29

r29 contains x if some x in r30

r30 contains x if some x in r31

r31 contains x if some x in r32

r32 contains x if some x in r33

r33 contains x if some x in r34

r34 contains x if some x in r35

r35 contains x if some x in r36

r36 contains x if some x in r37

r37 contains x if some x in r38

r38 contains x if some x in r39

r39 contains x if some x in r40

r40 contains x if some x in r41

r41 contains x if some x in r42

r42 contains x if some x in r43

r43 contains x if some x in r44

r44 contains x if some x in r45

r45 contains x if some x in r46

r46 contains x if some x in r47

r47 contains x if some x in r48

r48 contains x if some x in r49

r49 contains x if some x in r50

r50 contains x if some x in r51

r51 contains x if some x in r52

r52 contains x if some x in r53

r53 contains x if some x in r54

r54 contains x if some x in r55

r55 contains x if some x in r56

r56 contains x if some x in r57

r57 contains x if some x in r58

r58 contains x if some x in r59

r59 contains x if some x in r60

r60 contains x if some x in r61

r61 contains x if some x in r62

r62 contains x if some x in r63

r63 contains x if some x in r64

r64 contains x if some x in r65

r65 contains x if some x in r66

r66 contains x if some x in r67

r67 contains x if some x in r68

r68 contains x if some x in r69

r69 contains x if some x in r70

r70 contains x if some x in r71

r71 contains x if some x in r72

r72 contains x if some x in r73

r73 contains x if some x in r74

r74 contains x if some x in r75

r75 contains x if some x in r76

r76 contains x if some x in r77

r77 contains x if some x in r78

r78 contains x if some x in r79

r79 contains x if some x in r80

r80 contains x if some x in r81

r81 contains x if some x in r82

r82 contains x if some x in r83

r83 contains x if some x in r84

r84 contains x if some x in r85

r85 contains x if some x in r86

r86 contains x if some x in r87

r87 contains x if some x in r88

r88 contains x if some x in r89

r89 contains x if some x in r90

r90 contains x if some x in r91

r91 contains x if some x in r92

r92 contains x if some x in r93

r93 contains x if some x in r94

r94 contains x if some x in r95

r95 contains x if some x in r96

r96 contains x if some x in r97

r97 contains x if some x in r98

r98 contains x if some x in r99

r99 contains x if some x in r100

r100 contains x if some x in r101

r101 contains x if some x in r102

r102 contains x if some x in r103

r103 contains x if some x in r104

r104 contains x if some x in r105

r105 contains x if some x in r106

r106 contains x if some x in r107

r107 contains x if some x in r108

r108 contains x if some x in r109

r109 contains x if some x in r110

r110 contains x if some x in r111

r111 contains x if some x in r112

r112 contains x if some x in r113

r113 contains x if some x in r114

r114 contains x if some x in r115

r115 contains x if some x in r116

r116 contains x if some x in r117

r117 contains x if some x in r118

r118 contains x if some x in r119

r119 contains x if some x in r120

r120 contains x if some x in r121

r121 contains x if some x in r122

r122 contains x if some x in r123

r123 contains x if some x in r124

r124 contains x if some x in r125

r125 contains x if some x in r126

r126 contains x if some x in r127

r127 contains x if some x in r128

r128 contains x if some x in r129

r129 contains x if some x in r130

r130 contains x if some x in r131

r131 contains x if some x in r132

r132 contains x if some x in r133

r133 contains x if some x in r134

r134 contains x if some x in r135

r135 contains x if some x in r136

r136 contains x if some x in r137

r137 contains x if some x in r138

r138 contains x if some x in r139

r139 contains x if some x in r140

r140 contains x if some x in r141

r141 contains x if some x in r142

r142 contains x if some x in r143

r143 contains x if some x in r144

r144 contains x if some x in r145

r145 contains x if some x in r146

r146 contains x if some x in r147

r147 contains x if some x in r148

r148 contains x if some x in r149

r149 contains x if some x in r150

r150 contains x if some x in r151

r151 contains x if some x in r152

r152 contains x if some x in r153

r153 contains x if some x in r154

r154 contains x if some x in r155

r155 contains x if some x in r156

r156 contains x if some x in r157

r157 contains x if some x in r158

r158 contains x if some x in r159

r159 contains x if some x in r160

r160 contains x if some x in r161

r161 contains x if some x in r162

r162 contains x if some x in r163

r163 contains x if some x in r164

r164 contains x if some x in r165

r165 contains x if some x in r166

r166 contains x if some x in r167

r167 contains x if some x in r168

r168 contains x if some x in r169

r169 contains x if some x in r170

r170 contains x if some x in r171

r171 contains x if some x in r172

r172 contains x if some x in r173

r173 contains x if some x in r174

r174 contains x if some x in r175

r175 contains x if some x in r176

r176 contains x if some x in r177

r177 contains x if some x in r178

r178 contains x if some x in r179

r179 contains x if some x in r180

r180 contains x if some x in r181

r181 contains x if some x in r182

r182 contains x if some x in r183

r183 contains x if some x in r184

r184 contains x if some x in r185

r185 contains x if some x in r186

r186 contains x if some x in r187

r187 contains x if some x in r188

r188 contains x if some x in r189

r189 contains x if some x in r190

r190 contains x if some x in r191

r191 contains x if some x in r192

r192 contains x if some x in r193

r193 contains x if some x in r194

r194 contains x if some x in r195

r195 contains x if some x in r196

r196 contains x if some x in r197

r197 contains x if some x in r198

r198 contains x if some x in r199

r199 contains x if some x in r200

r200 contains x if some x in r201

r201 contains x if some x in r202

r202 contains x if some x in r203

r203 contains x if some x in r204

r204 contains x if some x in r205

r205 contains x if some x in r206

r206 contains x if some x in r207

r207 contains x if some x in r208

r208 contains x if some x in r209

r209 contains x if some x in r210

r210 contains x if some x in r211

r211 contains x if some x in r212

r212 contains x if some x in r213

r213 contains x if some x in r214

r214 contains x if some x in r215

r215 contains x if some x in r216

r216 contains x if some x in r217

r217 contains x if some x in r218

r218 contains x if some x in r219

r219 contains x if some x in r220

r220 contains x if some x in r221

r221 contains x if some x in r222

r222 contains x if some x in r223

r223 contains x if some x in r224

r224 contains x if some x in r225

r225 contains x if some x in r226

r226 contains x if some x in r227

r227 contains x if some x in r228

r228 contains x if some x in r229

r229 contains x if some x in r230

r230 contains x if some x in r231

r231 contains x if some x in r232

r232 contains x if some x in r233

r233 contains x if some x in r234

r234 contains x if some x in r235

r235 contains x if some x in r236

r236 contains x if some x in r237

r237 contains x if some x in r238

r238 contains x if some x in r239

r239 contains x if some x in r240

r240 contains x if some x in r241

r241 contains x if some x in r242

r242 contains x if some x in r243

r243 contains x if some x in r244

r244 contains x if some x in r245

r245 contains x if some x in r246

r246 contains x if some x in r247

r247 contains x if some x in r248

r248 contains x if some x in r249

r249 contains x if some x in r250

r250 contains x if some x in r251

r251 contains x if some x in r252

r252 contains x if some x in r253

r253 contains x if some x in r254

r254 contains x if some x in r255

r255 contains x if some x in r256

r256 contains x if some x in r257

r257 contains x if some x in r258

r258 contains x if some x in r259

r259 contains x if some x in r260

r260 contains x if some x in r261

r261 contains x if some x in r262

r262 contains x if some x in r263

r263 contains x if some x in r264

r264 contains x if some x in r265

r265 contains x if some x in r266

r266 contains x if some x in r267

r267 contains x if some x in r268

r268 contains x if some x in r269

r269 contains x if some x in r270

r270 contains x if some x in r271

r271 contains x if some x in r272

r272 contains x if some x in r273

r273 contains x if some x in r274

r274 contains x if some x in r275

r275 contains x if some x in r276

r276 contains x if some x in r277

r277 contains x if some x in r278

r278 contains x if some x in r279

r279 contains x if some x in r280

r280 contains x if some x in r281

r281 contains x if some x in r282

r282 contains x if some x in r283

r283 contains x if some x in r284

r284 contains x if some x in r285

r285 contains x if some x in r286

r286 contains x if some x in r287

r287 contains x if some x in r288

r288 contains x if some x in r289

r289 contains x if some x in r290

r290 contains x if some x in r291

r291 contains x if some x in r292

r292 contains x if some x in r293

r293 contains x if some x in r294

r294 contains x if some x in r295

r295 contains x if some x in r296

r296 contains x if some x in r297

r297 contains x if some x in r298

r298 contains x if some x in r299

r299 contains x if some x in r300

r300 contains x if some x in r301

r301 contains x if some x in r302

r302 contains x if some x in r303

r303 contains x if some x in r304

r304 contains x if some x in r305

r305 contains x if some x in r306

r306 contains x if some x in r307

r307 contains x if some x in r308

r308 contains x if some x in r309

r309 contains x if some x in r310

r310 contains x if some x in r311

r311 contains x if some x in r312

r312 contains x if some x in r313

r313 contains x if some x in r314

r314 contains x if some x in r315

r315 contains x if some x in r316

r316 contains x if some x in r317

r317 contains x if some x in r318

r318 contains x if some x in r319

r319 contains x if some x in r320

r320 contains x if some x in r321

r321 contains x if some x in r322

r322 contains x if some x in r323

r323 contains x if some x in r324

r324 contains x if some x in r325

r325 contains x if some x in r326

r326 contains x if some x in r327

r327 contains x if some x in r328

r328 contains x if some x in r329

r329 contains x if some x in r330

r330 contains x if some x in r331

r331 contains x if some x in r332

r332 contains x if some x in r333

r333 contains x if some x in r334

r334 contains x if some x in r335

r335 contains x if some x in r336

r336 contains x if some x in r337

r337 contains x if some x in r338

r338 contains x if some x in r339

r339 contains x if some x in r340

r340 contains x if some x in r341

r341 contains x if some x in r342

r342 contains x if some x in r343

r343 contains x if some x in r344

r344 contains x if some x in r345

r345 contains x if some x in r346

r346 contains x if some x in r347

r347 contains x if some x in r348

r348 contains x if some x in r349

r349 contains x if some x in r350

r350 contains x if some x in r351

r351 contains x if some x in r352

r352 contains x if some x in r353

r353 contains x if some x in r354

r354 contains x if some x in r355

r355 contains x if some x in r356

r356 contains x if some x in r357

r357 contains x if some x in r358

r358 contains x if some x in r359

r359 contains x if some x in r360

r360 contains x if some x in r361

r361 contains x if some x in r362

r362 contains x if some x in r363

r363 contains x if some x in r364

r364 contains x if some x in r365

r365 contains x if some x in r366

r366 contains x if some x in r367

r367 contains x if some x in r368

r368 contains x if some x in r369

r369 contains x if some x in r370

r370 contains x if some x in r371

r371 contains x if some x in r372

r372 contains x if some x in r373

r373 contains x if some x in r374

r374 contains x if some x in r375

r375 contains x if some x in r376

r376 contains x if some x in r377

r377 contains x if some x in r378

r378 contains x if some x in r379

r379 contains x if some x in r380

r380 contains x if some x in r381

r381 contains x if some x in r382

r382 contains x if some x in r383

r383 contains x if some x in r384

r384 contains x if some x in r385

r385 contains x if some x in r386

r386 contains x if some x in r387

r387 contains x if some x in r388

r388 contains x if some x in r389

r389 contains x if some x in r390

r390 contains x if some x in r391

r391 contains x if some x in r392

r392 contains x if some x in r393

r393 contains x if some x in r394

r394 contains x if some x in r395

r395 contains x if some x in r396

r396 contains x if some x in r397

r397 contains x if some x in r398

r398 contains x if some x in r399

r399 contains x if some x in r400

r400 contains x if some x in r401

r401 contains x if some x in r402

r402 contains x if some x in r403

r403 contains x if some x in r404

r404 contains x if some x in r405

r405 contains x if some x in r406

r406 contains x if some x in r407

r407 contains x if some x in r408

r408 contains x if some x in r409

r409 contains x if some x in r410

r410 contains x if some x in r411

r411 contains x if some x in r412

r412 contains x if some x in r413

r413 contains x if some x in r414

r414 contains x if some x in r415

r415 contains x if some x in r416

r416 contains x if some x in r417

r417 contains x if some x in r418

r418 contains x if some x in r419

r419 contains x if some x in r420

r420 contains x if some x in r421

r421 contains x if some x in r422

r422 contains x if some x in r423

r423 contains x if some x in r424

r424 contains x if some x in r425

r425 contains x if some x in r426

r426 contains x if some x in r427

r427 contains x if some x in r428

r428 contains x if some x in r429

r429 contains x if some x in r430

r430 contains x if some x in r431

r431 contains x if some x in r432

r432 contains x if some x in r433

r433 contains x if some x in r434

r434 contains x if some x in r435

r435 contains x if some x in r436

r436 contains x if some x in r437

r437 contains x if some x in r438

r438 contains x if some x in r439

r439 contains x if some x in r440

r440 contains x if some x in r441

r441 contains x if some x in r442

r442 contains x if some x in r443

r443 contains x if some x in r444

r444 contains x if some x in r445

r445 contains x if some x in r446

r446 contains x if some x in r447

r447 contains x if some x in r448

r448 contains x if some x in r449

r449 contains x if some x in r450

r450 contains x if some x in r451

r451 contains x if some x in r452

r452 contains x if some x in r453

r453 contains x if some x in r454

r454 contains x if some x in r455

r455 contains x if some x in r456

r456 contains x if some x in r457

r457 contains x if some x in r458

r458 contains x if some x in r459

r459 contains x if some x in r460

r460 contains x if some x in r461

r461 contains x if some x in r462

r462 contains x if some x in r463

r463 contains x if some x in r464

r464 contains x if some x in r465

r465 contains x if some x in r466

r466 contains x if some x in r467

r467 contains x if some x in r468

r468 contains x if some x in r469

r469 contains x if some x in r470

r470 contains x if some x in r471

r471 contains x if some x in r472

r472 contains x if some x in r473

r473 contains x if some x in r474

r474 contains x if some x in r475

r475 contains x if some x in r476

r476 contains x if some x in r477

r477 contains x if some x in r478

r478 contains x if some x in r479

r479 contains x if some x in r480

r480 contains x if some x in r481

r481 contains x if some x in r482

r482 contains x if some x in r483

r483 contains x if some x in r484

r484 contains x if some x in r485

r485 contains x if some x in r486

r486 contains x if some x in r487

r487 contains x if some x in r488

r488 contains x if some x in r489

r489 contains x if some x in r490

r490 contains x if some x in r491

r491 contains x if some x in r492

r492 contains x if some x in r493

r493 contains x if some x in r494

r494 contains x if some x in r495

r495 contains x if some x in r496

r496 contains x if some x in r497

r497 contains x if some x in r498

r498 contains x if some x in r499

r499 contains x if some x in r500

r500 contains x if some x in r501

r501 contains x if some x in r502

r502 contains x if some x in r503

r503 contains x if some x in r504

r504 contains x if some x in r505

r505 contains x if some x in r506

r506 contains x if some x in r507

r507 contains x if some x in r508

r508 contains x if some x in r509

r509 contains x if some x in r510

r510 contains x if some x in r511

r511 contains x if some x in r512

r512 contains x if some x in r513

r513 contains x if some x in r514

r514 contains x if some x in r515

r515 contains x if some x in r516

r516 contains x if some x in r517

r517 contains x if some x in r518

r518 contains x if some x in r519

r519 contains x if some x in r520

r520 contains x if some x in r521

r521 contains x if some x in r522

r522 contains x if some x in r523

r523 contains x if some x in r524

r524 contains x if some x in r525

r525 contains x if some x in r526

r526 contains x if some x in r527

r527 contains x if some x in r528

r528 contains x if some x in r529

r529 contains x if some x in r530

r530 contains x if some x in r531

r531 contains x if some x in r532

r532 contains x if some x in r533

r533 contains x if some x in r534

r534 contains x if some x in r535

r535 contains x if some x in r536

r536 contains x if some x in r537

r537 contains x if some x in r538

r538 contains x if some x in r539

r539 contains x if some x in r540

r540 contains x if some x in r541

r541 contains x if some x in r542

r542 contains x if some x in r543

r543 contains x if some x in r544

r544 contains x if some x in r545

r545 contains x if some x in r546

r546 contains x if some x in r547

r547 contains x if some x in r548

r548 contains x if some x in r549

r549 contains x if some x in r550

r550 contains x if some x in r551

r551 contains x if some x in r552

r552 contains x if some x in r553

r553 contains x if some x in r554

r554 contains x if some x in r555

r555 contains x if some x in r556

r556 contains x if some x in r557

r557 contains x if some x in r558

r558 contains x if some x in r559

r559 contains x if some x in r560

r560 contains x if some x in r561

r561 contains x if some x in r562

r562 contains x if some x in r563

r563 contains x if some x in r564

r564 contains x if some x in r565

r565 contains x if some x in r566

r566 contains x if some x in r567

r567 contains x if some x in r568

r568 contains x if some x in r569

r569 contains x if some x in r570

r570 contains x if some x in r571

r571 contains x if some x in r572

r572 contains x if some x in r573

r573 contains x if some x in r574

r574 contains x if some x in r575

r575 contains x if some x in r576

r576 contains x if some x in r577

r577 contains x if some x in r578

r578 contains x if some x in r579

r579 contains x if some x in r580

r580 contains x if some x in r581

r581 contains x if some x in r582

r582 contains x if some x in r583

r583 contains x if some x in r584

r584 contains x if some x in r585

r585 contains x if some x in r586

r586 contains x if some x in r587

r587 contains x if some x in r588

r588 contains x if some x in r589

r589 contains x if some x in r590

r590 contains x if some x in r591

r591 contains x if some x in r592

r592 contains x if some x in r593

r593 contains x if some x in r594

r594 contains x if some x in r595

r595 contains x if some x in r596

r596 contains x if some x in r597

r597 contains x if some x in r598

r598 contains x if some x in r599

r599 contains x if some x in r600

r600 contains x if some x in r601

r601 contains x if some x in r602

r602 contains x if some x in r603

r603 contains x if some x in r604

r604 contains x if some x in r605

r605 contains x if some x in r606

r606 contains x if some x in r607

r607 contains x if some x in r608

r608 contains x if some x in r609

r609 contains x if some x in r610

r610 contains x if some x in r611

r611 contains x if some x in r612

r612 contains x if some x in r613

r613 contains x if some x in r614

r614 contains x if some x in r615

r615 contains x if some x in r616

r616 contains x if some x in r617

r617 contains x if some x in r618

r618 contains x if some x in r619

r619 contains x if some x in r620

r620 contains x if some x in r621

r621 contains x if some x in r622

r622 contains x if some x in r623

r623 contains x if some x in r624

r624 contains x if some x in r625

r625 contains x if some x in r626

r626 contains x if some x in r627

r627 contains x if some x in r628

r628 contains x if some x in r629

r629 contains x if some x in r630

r630 contains x if some x in r631

r631 contains x if some x in r632

r632 contains x if some x in r633

r633 contains x if some x in r634

r634 contains x if some x in r635

r635 contains x if some x in r636

r636 contains x if some x in r637

r637 contains x if some x in r638

r638 contains x if some x in r639

r639 contains x if some x in r640

r640 contains x if some x in r641

r641 contains x if some x in r642

r642 contains x if some x in r643

r643 contains x if some x in r644

r644 contains x if some x in r645

r645 contains x if some x in r646

r646 contains x if some x in r647

r647 contains x if some x in r648

r648 contains x if some x in r649

r649 contains x if some x in r650

r650 contains x if some x in r651

r651 contains x if some x in r652

r652 contains x if some x in r653

r653 contains x if some x in r654

r654 contains x if some x in r655

r655 contains x if some x in r656

r656 contains x if some x in r657

r657 contains x if some x in r658

r658 contains x if some x in r659

r659 contains x if some x in r660

r660 contains x if some x in r661

r661 contains x if some x in r662

r662 contains x if some x in r663

r663 contains x if some x in r664

r664 contains x if some x in r665

r665 contains x if some x in r666

r666 contains x if some x in r667

r667 contains x if some x in r668

r668 contains x if some x in r669

r669 contains x if some x in r670

r670 contains x if some x in r671

r671 contains x if some x in r672

r672 contains x if some x in r673

r673 contains x if some x in r674

r674 contains x if some x in r675

r675 contains x if some x in r676

r676 contains x if some x in r677

r677 contains x if some x in r678

r678 contains x if some x in r679

r679 contains x if some x in r680

r680 contains x if some x in r681

r681 contains x if some x in r682

r682 contains x if some x in r683

r683 contains x if some x in r684

r684 contains x if some x in r685

r685 contains x if some x in r686

r686 contains x if some x in r687

r687 contains x if some x in r688

r688 contains x if some x in r689

r689 contains x if some x in r690

r690 contains x if some x in r691

r691 contains x if some x in r692

r692 contains x if some x in r693

r693 contains x if some x in r694

r694 contains x if some x in r695

r695 contains x if some x in r696

r696 contains x if some x in r697

r697 contains x if some x in r698

r698 contains x if some x in r699

r699 contains x if some x in r700

r700 contains x if some x in r701

r701 contains x if some x in r702

r702 contains x if some x in r703

r703 contains x if some x in r704

r704 contains x if some x in r705

r705 contains x if some x in r706

r706 contains x if some x in r707

r707 contains x if some x in r708

r708 contains x if some x in r709

r709 contains x if some x in r710

r710 contains x if some x in r711

r711 contains x if some x in r712

r712 contains x if some x in r713

r713 contains x if some x in r714

r714 contains x if some x in r715

r715 contains x if some x in r716

r716 contains x if some x in r717

r717 contains x if some x in r718

r718 contains x if some x in r719

r719 contains x if some x in r720

r720 contains x if some x in r721

r721 contains x if some x in r722

r722 contains x if some x in r723

r723 contains x if some x in r724

r724 contains x if some x in r725

r725 contains x if some x in r726

r726 contains x if some x in r727

r727 contains x if some x in r728

r728 contains x if some x in r729

r729 contains x if some x in r730

r730 contains x if some x in r731

r731 contains x if some x in r732

r732 contains x if some x in r733

r733 contains x if some x in r734

r734 contains x if some x in r735

r735 contains x if some x in r736

r736 contains x if some x in r737

r737 contains x if some x in r738

r738 contains x if some x in r739

r739 contains x if some x in r740

r740 contains x if some x in r741

r741 contains x if some x in r742

r742 contains x if some x in r743

r743 contains x if some x in r744

r744 contains x if some x in r745

r745 contains x if some x in r746

r746 contains x if some x in r747

r747 contains x if some x in r748

r748 contains x if some x in r749

r749 contains x if some x in r750

r750 contains x if some x in r751

r751 contains x if some x in r752

r752 contains x if some x in r753

r753 contains x if some x in r754

r754 contains x if some x in r755

r755 contains x if some x in r756

r756 contains x if some x in r757

r757 contains x if some x in r758

r758 contains x if some x in r759

r759 contains x if some x in r760

r760 contains x if some x in r761

r761 contains x if some x in r762

r762 contains x if some x in r763

r763 contains x if some x in r764

r764 contains x if some x in r765

r765 contains x if some x in r766

r766 contains x if some x in r767

r767 contains x if some x in r768

r768 contains x if some x in r769

r769 contains x if some x in r770

r770 contains x if some x in r771

r771 contains x if some x in r772

r772 contains x if some x in r773

r773 contains x if some x in r774

r774 contains x if some x in r775

r775 contains x if some x in r776

r776 contains x if some x in r777

r777 contains x if some x in r778

r778 contains x if some x in r779

r779 contains x if some x in r780

r780 contains x if some x in r781

r781 contains x if some x in r782

r782 contains x if some x in r783

r783 contains x if some x in r784

r784 contains x if some x in r785

r785 contains x if some x in r786

r786 contains x if some x in r787

r787 contains x if some x in r788

r788 contains x if some x in r789

r789 contains x if some x in r790

r790 contains x if some x in r791

r791 contains x if some x in r792

r792 contains x if some x in r793

r793 contains x if some x in r794

r794 contains x if some x in r795

r795 contains x if some x in r796

r796 contains x if some x in r797

r797 contains x if some x in r798

r798 contains x if some x in r799

r799 contains x if some x in r800

r800 contains x if some x in r801

r801 contains x if some x in r802

r802 contains x if some x in r803

r803 contains x if some x in r804

r804 contains x if some x in r805

r805 contains x if some x in r806

r806 contains x if some x in r807

r807 contains x if some x in r808

r808 contains x if some x in r809

r809 contains x if some x in r810

r810 contains x if some x in r811

r811 contains x if some x in r812

r812 contains x if some x in r813

r813 contains x if some x in r814

r814 contains x if some x in r815

r815 contains x if some x in r816

r816 contains x if some x in r817

r817 contains x if some x in r818

r818 contains x if some x in r819

r819 contains x if some x in r820

r820 contains x if some x in r821

r821 contains x if some x in r822

r822 contains x if some x in r823

r823 contains x if some x in r824

r824 contains x if some x in r825

r825 contains x if some x in r826

r826 contains x if some x in r827

r827 contains x if some x in r828

r828 contains x if some x in r829

r829 contains x if some x in r830

r830 contains x if some x in r831

r831 contains x if some x in r832

r832 contains x if some x in r833

r833 contains x if some x in r834

r834 contains x if some x in r835

r835 contains x if some x in r836

r836 contains x if some x in r837

r837 contains x if some x in r838

r838 contains x if some x in r839

r839 contains x if some x in r840

r840 contains x if some x in r841

r841 contains x if some x in r842

r842 contains x if some x in r843

r843 contains x if some x in r844

r844 contains x if some x in r845

r845 contains x if some x in r846

r846 contains x if some x in r847

r847 contains x if some x in r848

r848 contains x if some x in r849

r849 contains x if some x in r850

r850 contains x if some x in r851

r851 contains x if some x in r852

r852 contains x if some x in r853

r853 contains x if some x in r854

r854 contains x if some x in r855

r855 contains x if some x in r856

r856 contains x if some x in r857

r857 contains x if some x in r858

r858 contains x if some x in r859

r859 contains x if some x in r860

r860 contains x if some x in r861

r861 contains x if some x in r862

r862 contains x if some x in r863

r863 contains x if some x in r864

r864 contains x if some x in r865

r865 contains x if some x in r866

r866 contains x if some x in r867

r867 contains x if some x in r868

r868 contains x if some x in r869

r869 contains x if some x in r870

r870 contains x if some x in r871

r871 contains x if some x in r872

r872 contains x if some x in r873

r873 contains x if some x in r874

r874 contains x if some x in r875

r875 contains x if some x in r876

r876 contains x if some x in r877

r877 contains x if some x in r878

r878 contains x if some x in r879

r879 contains x if some x in r880

r880 contains x if some x in r881

r881 contains x if some x in r882

r882 contains x if some x in r883

r883 contains x if some x in r884

r884 contains x if some x in r885

r885 contains x if some x in r886

r886 contains x if some x in r887

r887 contains x if some x in r888

r888 contains x if some x in r889

r889 contains x if some x in r890

r890 contains x if some x in r891

r891 contains x if some x in r892

r892 contains x if some x in r893

r893 contains x if some x in r894

r894 contains x if some x in r895

r895 contains x if some x in r896

r896 contains x if some x in r897

r897 contains x if some x in r898

r898 contains x if some x in r899

r899 contains x if some x in r900

r900 contains x if some x in r901

r901 contains x if some x in r902

r902 contains x if some x in r903

r903 contains x if some x in r904

r904 contains x if some x in r905

r905 contains x if some x in r906

r906 contains x if some x in r907

r907 contains x if some x in r908

r908 contains x if some x in r909

r909 contains x if some x in r910

r910 contains x if some x in r911

r911 contains x if some x in r912

r912 contains x if some x in r913

r913 contains x if some x in r914

r914 contains x if some x in r915

r915 contains x if some x in r916

r916 contains x if some x in r917

r917 contains x if some x in r918

r918 contains x if some x in r919

r919 contains x if some x in r920

r920 contains x if some x in r921

r921 contains x if some x in r922

r922 contains x if some x in r923

r923 contains x if some x in r924

r924 contains x if some x in r925

r925 contains x if some x in r926

r926 contains x if some x in r927

r927 contains x if some x in r928

r928 contains x if some x in r929

r929 contains x if some x in r930

r930 contains x if some x in r931

r931 contains x if some x in r932

r932 contains x if some x in r933

r933 contains x if some x in r934

r934 contains x if some x in r935

r935 contains x if some x in r936

r936 contains x if some x in r937

r937 contains x if some x in r938

r938 contains x if some x in r939

r939 contains x if some x in r940

r940 contains x if some x in r941

r941 contains x if some x in r942

r942 contains x if some x in r943

r943 contains x if some x in r944

r944 contains x if some x in r945

r945 contains x if some x in r946

r946 contains x if some x in r947

r947 contains x if some x in r948

r948 contains x if some x in r949

r949 contains x if some x in r950

r950 contains x if some x in r951

r951 contains x if some x in r952

r952 contains x if some x in r953

r953 contains x if some x in r954

r954 contains x if some x in r955

r955 contains x if some x in r956

r956 contains x if some x in r957

r957 contains x if some x in r958

r958 contains x if some x in r959

r959 contains x if some x in r960

r960 contains x if some x in r961

r961 contains x if some x in r962

r962 contains x if some x in r963

r963 contains x if some x in r964

r964 contains x if some x in r965

r965 contains x if some x in r966

r966 contains x if some x in r967

r967 contains x if some x in r968

r968 contains x if some x in r969

r969 contains x if some x in r970

r970 contains x if some x in r971

r971 contains x if some x in r972

r972 contains x if some x in r973

r973 contains x if some x in r974

r974 contains x if some x in r975

r975 contains x if some x in r976

r976 contains x if some x in r977

r977 contains x if some x in r978

r978 contains x if some x in r979

r979 contains x if some x in r980

r980 contains x if some x in r981

r981 contains x if some x in r982

r982 contains x if some x in r983

r983 contains x if some x in r984

r984 contains x if some x in r985

r985 contains x if some x in r986

r986 contains x if some x in r987

r987 contains x if some x in r988

r988 contains x if some x in r989

r989 contains x if some x in r990

r990 contains x if some x in r991

r991 contains x if some x in r992

r992 contains x if some x in r993

r993 contains x if some x in r994

r994 contains x if some x in r995

r995 contains x if some x in r996

r996 contains x if some x in r997

r997 contains x if some x in r998

r998 contains x if some x in r999

r999 contains x if some x in r1000

r1000 contains 1
