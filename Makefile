# make samples and make test do all their set-up themselves on a fresh Debian 12 with Swift.
SWIFT_BUILD = swift build --explicit-target-dependency-import-check error
VANTHU = .build/release/vanthu
OUT = out/samples
CORPUS = $(filter-out %/endings.txt,$(wildcard Tests/Corpus/*.txt))
WIDTHS = 60-165/15

.PHONY: setup build test lint format golden samples breaks clean

setup:            ## install the Debian packages that are missing
	@bash .ci/setup

build: setup      ## debug build, with the import check
	$(SWIFT_BUILD)

test: setup       ## build and run the tests
	$(SWIFT_BUILD) --build-tests
	swift test --skip-build --disable-xctest --parallel

golden: setup     ## rewrite the goldens; read what changes
	UPDATE_GOLDEN=1 swift test --filter Golden

lint:             ## style, lengths of files, where unsafe code stands
	@bash .ci/lint

format:           ## put the style right
	swift format --in-place --recursive Sources Tests Package.swift

samples: setup    ## render every sample into out/samples
	$(SWIFT_BUILD) -c release --product vanthu
	@bash .ci/samples $(VANTHU) $(OUT)

breaks: setup     ## bad line ends of vanthu, Typst and WeasyPrint over the corpus (CORPUS=file for another)
	$(SWIFT_BUILD) -c release --product vanthu
	test -x .build/peers/bin/python || python3 -m venv .build/peers
	.build/peers/bin/pip -q install typst weasyprint
	.build/peers/bin/python Benchmarks/breaks/breaks.py --vanthu $(VANTHU) --assets . \
	  --corpus $(CORPUS) --widths $(WIDTHS)

clean:
	rm -rf .build out
