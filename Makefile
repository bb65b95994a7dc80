# make samples and make test do all their set-up themselves on a fresh Debian 12 or 13 with Swift.
SWIFT_BUILD = swift build --explicit-target-dependency-import-check error
# The program that is used carries Swift's libraries inside: it starts sooner, and runs where no Swift is installed.
SWIFT_RELEASE = $(SWIFT_BUILD) -c release --static-swift-stdlib --product vanthu
VANTHU = .build/release/vanthu
OUT = out/samples
CORPUS = $(filter-out %/endings.txt,$(wildcard Tests/Corpus/*.txt))
WIDTHS = 60-165/15
PREFIX = /usr/local

.PHONY: setup setup-tests build test lint format golden install samples conformance breaks bench instructions \
  instructions-update debian12 debian13 smoke everything clean

setup:            ## install the Debian packages that building and running takes, where they are missing
	@bash .ci/setup

setup-tests:      ## and those that the tests and validators take
	@bash .ci/setup tests

build: setup      ## debug build, with the import check
	$(SWIFT_BUILD)

test: setup-tests ## build and run the tests
	$(SWIFT_BUILD) --build-tests
	swift test --skip-build --disable-xctest --parallel

golden: setup-tests ## rewrite the goldens; read what changes
	UPDATE_GOLDEN=1 swift test --filter Golden

lint:             ## style, lengths of files, where unsafe code stands
	@bash .ci/lint

format:           ## put the style right
	swift format --in-place --recursive Sources Tests Package.swift

install: setup    ## the program into PREFIX/bin, its fonts and layouts into PREFIX/share/vanthu, where it looks for them
	$(SWIFT_RELEASE)
	install -D $(VANTHU) "$(DESTDIR)$(PREFIX)/bin/vanthu"
	mkdir -p "$(DESTDIR)$(PREFIX)/share/vanthu"
	cp -R color fonts layouts "$(DESTDIR)$(PREFIX)/share/vanthu"

samples: setup    ## render every sample into out/samples
	$(SWIFT_RELEASE)
	@bash .ci/samples $(VANTHU) $(OUT)

conformance: setup-tests samples ## validate every sample, and every feature in every conformance, by veraPDF and five readers
	@bash .ci/conformance/check $(VANTHU)

breaks: setup-tests ## bad line ends of vanthu, Typst and WeasyPrint over the corpus (CORPUS=file for another, QUICK=1 for a part)
	$(SWIFT_RELEASE)
	test -x .build/peers/bin/python || python3 -m venv .build/peers
	.build/peers/bin/pip -q install typst weasyprint
	.build/peers/bin/python Benchmarks/breaks/breaks.py --vanthu $(VANTHU) --assets . \
	  $(if $(QUICK),--corpus $(firstword $(CORPUS)) --widths 120-150/30,--corpus $(CORPUS) --widths $(WIDTHS))

bench: setup-tests ## time, memory, size of vanthu, its peers and a floor in C (QUICK=1 for one small turn)
	$(SWIFT_RELEASE)
	test -x .build/peers/bin/python || python3 -m venv .build/peers
	.build/peers/bin/pip -q install typst weasyprint pyyaml
	.build/peers/bin/python Benchmarks/speed/speed.py --vanthu $(VANTHU) --assets . \
	  $(if $(QUICK),--quick,--table docs/performance.md)

instructions: setup-tests ## fails if a fixed small work takes more instructions than the committed count allows
	$(SWIFT_RELEASE)
	python3 Benchmarks/speed/instructions.py check --vanthu $(VANTHU) --assets .

instructions-update: setup-tests ## count anew; read what changes
	$(SWIFT_RELEASE)
	python3 Benchmarks/speed/instructions.py update --vanthu $(VANTHU) --assets .

debian12 debian13: ## make the samples on a bare Debian, validate them here (TESTS=1: run the tests there too)
	@TESTS= .ci/debian $(if $(filter debian12,$@),bookworm,trixie) samples $(if $(TESTS),test)
	@.ci/conformance/validate .build/debian/$(if $(filter debian12,$@),bookworm,trixie)/vanthu/out/samples

smoke: setup-tests ## run every command that the README and docs show
	$(SWIFT_RELEASE)
	@.ci/smoke $(VANTHU)

everything:       ## all that .ci/run does, and what takes long: the tests on Debian 13, every figure
	@bash .ci/run
	$(MAKE) debian13 TESTS=1
	$(MAKE) breaks bench

clean:
	rm -rf .build out
